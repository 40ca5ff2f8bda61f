import { Body, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { Absence, Absences, AddAbsence, ChangeAbsence, Id } from '@selfward/contract';
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
import { AbsencesService } from './absences.service.ts';

@AreaController('owner', 'absences')
export class OwnerAbsencesController {
  constructor(private readonly absences: AbsencesService) {}

  @Get()
  @Answers(200, Absences)
  list(@CurrentCaller() caller: Caller): Promise<Absences> {
    return this.absences.list(caller);
  }

  @Post()
  @NeedsIdempotencyKey()
  @Answers(201, Absence)
  add(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Body({ schema: AddAbsence }) request: AddAbsence,
  ): Promise<Absence> {
    return this.absences.add(caller, request, key);
  }

  @Put(':absenceId')
  @NeedsIfMatch()
  @Answers(200, Absence)
  change(
    @CurrentCaller() caller: Caller,
    @Param('absenceId', { schema: Id }) absenceId: string,
    @Body({ schema: ChangeAbsence }) request: ChangeAbsence,
    @IfMatch() revision: number,
  ): Promise<Absence> {
    return this.absences.change(caller, { absenceId, revision }, request);
  }

  @Delete(':absenceId')
  @NeedsIfMatch()
  @Answers(204, Nothing)
  takeAway(
    @CurrentCaller() caller: Caller,
    @Param('absenceId', { schema: Id }) absenceId: string,
    @IfMatch() revision: number,
  ): Promise<void> {
    return this.absences.takeAway(caller, { absenceId, revision });
  }
}
