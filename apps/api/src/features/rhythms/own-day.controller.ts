import { Body, Param, Put } from '@nestjs/common';
import { Id, OwnDay } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers, Nothing } from '../../http/answers.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { CurrentClient } from '../../http/current-caller.ts';
import { OwnDayService } from './own-day.service.ts';

@AreaController('client', 'assignments/:assignmentId')
export class OwnDayController {
  constructor(private readonly service: OwnDayService) {}

  /** The day and time of a weekly check-in are the client's. What is open stays open. */
  @Put('day')
  @Answers(204, Nothing)
  choose(
    @CurrentClient() caller: ClientCaller,
    @Param('assignmentId', { schema: Id }) assignmentId: string,
    @Body({ schema: OwnDay }) body: OwnDay,
  ): Promise<void> {
    return this.service.choose(caller, assignmentId, body);
  }
}
