import { Param, Post, Query } from '@nestjs/common';
import { Id, OfOccurrence, OpenedResponse } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { CurrentClient } from '../../http/current-caller.ts';
import { IdempotencyKey, NeedsIdempotencyKey } from '../../http/preconditions.ts';
import { BeginService } from './begin.service.ts';

@AreaController('client', 'assignments/:assignmentId/responses')
export class BeginController {
  constructor(private readonly service: BeginService) {}

  @Post()
  @NeedsIdempotencyKey()
  @Answers(201, OpenedResponse)
  begin(
    @CurrentClient() caller: ClientCaller,
    @Param('assignmentId', { schema: Id }) assignmentId: string,
    @Query({ schema: OfOccurrence }) { occurrence }: OfOccurrence,
    @IdempotencyKey() key: string,
  ): Promise<OpenedResponse> {
    return this.service.begin(caller, { assignmentId, occurrenceId: occurrence ?? null }, key);
  }
}
