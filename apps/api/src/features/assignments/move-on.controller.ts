import { Body, Get, Param, Post } from '@nestjs/common';
import { Id, MoveOn, OlderAgreements, Slug, TherapistAssignment } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { MoveOnService } from './move-on.service.ts';

@AreaController('therapist', 'exercises/:slug/agreements')
export class MoveOnController {
  constructor(private readonly service: MoveOnService) {}

  @Get()
  @Answers(200, OlderAgreements)
  older(
    @CurrentCaller() caller: Caller,
    @Param('slug', { schema: Slug }) slug: string,
  ): Promise<OlderAgreements> {
    return this.service.older(caller, slug);
  }

  @Post(':assignmentId/move-on')
  @Answers(200, TherapistAssignment)
  moveOn(
    @CurrentCaller() caller: Caller,
    @Param('slug', { schema: Slug }) slug: string,
    @Param('assignmentId', { schema: Id }) assignmentId: string,
    @Body({ schema: MoveOn }) { version }: MoveOn,
  ): Promise<TherapistAssignment> {
    return this.service.moveOn(caller, { slug, assignmentId, version });
  }
}
