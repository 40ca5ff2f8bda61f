import { Body, Param, Post, Put } from '@nestjs/common';
import { ChangeAgreement, Id, TherapistAssignment } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers, Nothing } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { IfMatch, NeedsIfMatch } from '../../http/preconditions.ts';
import { AgreementStepsService } from './agreement-steps.service.ts';

@AreaController('therapist', 'assignments/:assignmentId')
export class AgreementStepsController {
  constructor(private readonly service: AgreementStepsService) {}

  @Put()
  @NeedsIfMatch()
  @Answers(200, TherapistAssignment)
  change(
    @CurrentCaller() caller: Caller,
    @Param('assignmentId', { schema: Id }) assignmentId: string,
    @IfMatch() revision: number,
    @Body({ schema: ChangeAgreement }) body: ChangeAgreement,
  ): Promise<TherapistAssignment> {
    return this.service.change(caller, { assignmentId, revision, body });
  }

  @Post('end')
  @Answers(200, TherapistAssignment)
  end(
    @CurrentCaller() caller: Caller,
    @Param('assignmentId', { schema: Id }) assignmentId: string,
  ): Promise<TherapistAssignment> {
    return this.service.end(caller, assignmentId);
  }

  @Post('undo')
  @Answers(204, Nothing)
  undo(
    @CurrentCaller() caller: Caller,
    @Param('assignmentId', { schema: Id }) assignmentId: string,
  ): Promise<void> {
    return this.service.undo(caller, assignmentId);
  }
}
