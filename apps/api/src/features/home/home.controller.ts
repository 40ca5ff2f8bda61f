import { Get } from '@nestjs/common';
import { ClientHome } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { CurrentClient } from '../../http/current-caller.ts';
import { HomeService } from './home.service.ts';

@AreaController('client', 'home')
export class HomeController {
  constructor(private readonly service: HomeService) {}

  @Get()
  @Answers(200, ClientHome)
  home(@CurrentClient() caller: ClientCaller): Promise<ClientHome> {
    return this.service.open(caller);
  }
}
