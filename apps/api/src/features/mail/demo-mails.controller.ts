import { Get } from '@nestjs/common';
import { DemoMails } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { DemoMailsService } from './demo-mails.service.ts';

@AreaController('owner', 'demo-mails')
export class DemoMailsController {
  constructor(private readonly mails: DemoMailsService) {}

  @Get()
  @Answers(200, DemoMails)
  newest(@CurrentCaller() caller: Caller): Promise<DemoMails> {
    return this.mails.newest(caller);
  }
}
