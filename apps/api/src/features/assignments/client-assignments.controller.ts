import { Get, Param, Query } from '@nestjs/common';
import { Id, OfEntry, OpenedAssignment } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { CurrentClient } from '../../http/current-caller.ts';
import { ClientAssignmentsService } from './client-assignments.service.ts';

@AreaController('client', 'assignments')
export class ClientAssignmentsController {
  constructor(private readonly service: ClientAssignmentsService) {}

  @Get(':assignmentId')
  @Answers(200, OpenedAssignment)
  open(
    @CurrentClient() caller: ClientCaller,
    @Param('assignmentId', { schema: Id }) assignmentId: string,
    @Query({ schema: OfEntry }) { occurrence, response }: OfEntry,
  ): Promise<OpenedAssignment> {
    return this.service.open(caller, {
      assignmentId,
      occurrenceId: occurrence ?? null,
      responseId: response ?? null,
    });
  }
}
