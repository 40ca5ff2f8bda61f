import { Get } from '@nestjs/common';
import { ClientProgress } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { CurrentClient } from '../../http/current-caller.ts';
import { ProgressService } from './progress.service.ts';

@AreaController('client', 'progress')
export class ClientProgressController {
  constructor(private readonly service: ProgressService) {}

  @Get()
  @Answers(200, ClientProgress)
  open(@CurrentClient() caller: ClientCaller): Promise<ClientProgress> {
    return this.service.own(caller);
  }
}
