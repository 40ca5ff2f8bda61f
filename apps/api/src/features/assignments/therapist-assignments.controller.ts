import { Body, Get, Param, Post } from '@nestjs/common';
import { Agree, Id, TherapistAssignment, TherapistAssignments } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { IdempotencyKey, NeedsIdempotencyKey } from '../../http/preconditions.ts';
import { AgreeService } from './agree.service.ts';
import { TherapistAssignmentsService } from './therapist-assignments.service.ts';

@AreaController('therapist', 'clients/:clientId/assignments')
export class TherapistAssignmentsController {
  constructor(
    private readonly service: TherapistAssignmentsService,
    private readonly agreements: AgreeService,
  ) {}

  @Get()
  @Answers(200, TherapistAssignments)
  list(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
  ): Promise<TherapistAssignments> {
    return this.service.list(caller, clientId);
  }

  @Post()
  @NeedsIdempotencyKey()
  @Answers(201, TherapistAssignment)
  agree(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
    @IdempotencyKey() key: string,
    @Body({ schema: Agree }) body: Agree,
  ): Promise<TherapistAssignment> {
    return this.agreements.agree(caller, { clientId, key, body });
  }
}
