import { Body, Param, Post, Query } from '@nestjs/common';
import { Id, OfOccurrence, OccurrenceNow, SetAside } from '@selfward/contract';
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
    @Query({ schema: OfOccurrence }) { occurrence }: OfOccurrence,
    @Body({ schema: SetAside }) body: SetAside,
  ): Promise<OccurrenceNow> {
    return this.service.setAside(caller, { assignmentId, occurrenceId: occurrence ?? null }, body);
  }

  @Post('open-again')
  @Answers(200, OccurrenceNow)
  openAgain(
    @CurrentClient() caller: ClientCaller,
    @Param('assignmentId', { schema: Id }) assignmentId: string,
    @Query({ schema: OfOccurrence }) { occurrence }: OfOccurrence,
  ): Promise<OccurrenceNow> {
    return this.service.openAgain(caller, { assignmentId, occurrenceId: occurrence ?? null });
  }
}
