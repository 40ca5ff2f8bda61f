import { Body, Param, Post } from '@nestjs/common';
import { Id, OccurrenceNow, SetAside } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { CurrentClient } from '../../http/current-caller.ts';
import { SetAsideService } from './set-aside.service.ts';

@AreaController('client', 'assignments/:assignmentId')
export class SetAsideController {
  constructor(private readonly service: SetAsideService) {}

  @Post('set-aside')
  @Answers(200, OccurrenceNow)
  setAside(
    @CurrentClient() caller: ClientCaller,
    @Param('assignmentId', { schema: Id }) assignmentId: string,
    @Body({ schema: SetAside }) body: SetAside,
  ): Promise<OccurrenceNow> {
    return this.service.setAside(caller, assignmentId, body);
  }

  @Post('open-again')
  @Answers(200, OccurrenceNow)
  openAgain(
    @CurrentClient() caller: ClientCaller,
    @Param('assignmentId', { schema: Id }) assignmentId: string,
  ): Promise<OccurrenceNow> {
    return this.service.openAgain(caller, assignmentId);
  }
}
