import { Get } from '@nestjs/common';
import { ClientHelp } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { CurrentClient } from '../../http/current-caller.ts';
import { HelpService } from './help.service.ts';

@AreaController('client', 'help')
export class ClientHelpController {
  constructor(private readonly service: HelpService) {}

  @Get()
  @Answers(200, ClientHelp)
  help(@CurrentClient() caller: ClientCaller): Promise<ClientHelp> {
    return this.service.forClient(caller);
  }
}
