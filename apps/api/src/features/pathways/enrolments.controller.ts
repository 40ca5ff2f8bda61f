import { Body, Get, Param, Post } from '@nestjs/common';
import { ClientEnrolments, Enrol, Enrolment, EnrolmentAct, Id } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers, Nothing } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import {
  IdempotencyKey,
  IfMatch,
  NeedsIdempotencyKey,
  NeedsIfMatch,
} from '../../http/preconditions.ts';
import { EnrolmentActsService } from './enrolment-acts.service.ts';
import { EnrolmentsService } from './enrolments.service.ts';

@AreaController('therapist', 'clients/:clientId/pathway')
export class ClientEnrolmentsController {
  constructor(private readonly service: EnrolmentsService) {}

  @Get()
  @Answers(200, ClientEnrolments)
  ofClient(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
  ): Promise<ClientEnrolments> {
    return this.service.ofClient(caller, clientId);
  }

  @Post()
  @NeedsIdempotencyKey()
  @Answers(201, Enrolment)
  enrol(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
    @IdempotencyKey() key: string,
    @Body({ schema: Enrol }) body: Enrol,
  ): Promise<Enrolment> {
    return this.service.enrol(caller, { clientId, key, body });
  }
}

@AreaController('therapist', 'enrolments/:enrolmentId')
export class EnrolmentActsController {
  constructor(private readonly service: EnrolmentActsService) {}

  @Post('acts')
  @NeedsIfMatch()
  @Answers(200, Enrolment)
  act(
    @CurrentCaller() caller: Caller,
    @Param('enrolmentId', { schema: Id }) enrolmentId: string,
    @IfMatch() revision: number,
    @Body({ schema: EnrolmentAct }) body: EnrolmentAct,
  ): Promise<Enrolment> {
    return this.service.act(caller, { enrolmentId, revision }, body);
  }

  @Post('undo')
  @Answers(204, Nothing)
  undo(
    @CurrentCaller() caller: Caller,
    @Param('enrolmentId', { schema: Id }) enrolmentId: string,
  ): Promise<void> {
    return this.service.undo(caller, enrolmentId);
  }
}
