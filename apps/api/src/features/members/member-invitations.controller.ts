import { Body, Delete, Param, Post } from '@nestjs/common';
import { Id, InviteMember, MemberInvitation } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers, Nothing } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { IdempotencyKey, NeedsIdempotencyKey } from '../../http/preconditions.ts';
import { MemberInvitationsService } from './member-invitations.service.ts';

@AreaController('owner', 'invitations')
export class MemberInvitationsController {
  constructor(private readonly invitations: MemberInvitationsService) {}

  @Post()
  @NeedsIdempotencyKey()
  @Answers(201, MemberInvitation)
  invite(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Body({ schema: InviteMember }) request: InviteMember,
  ): Promise<MemberInvitation> {
    return this.invitations.invite(caller, request, key);
  }

  @Post(':invitationId/send')
  @NeedsIdempotencyKey()
  @Answers(204, Nothing)
  sendAgain(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Param('invitationId', { schema: Id }) invitationId: string,
  ): Promise<void> {
    return this.invitations.sendAgain(caller, invitationId, key);
  }

  @Delete(':invitationId')
  @Answers(204, Nothing)
  takeBack(
    @CurrentCaller() caller: Caller,
    @Param('invitationId', { schema: Id }) invitationId: string,
  ): Promise<void> {
    return this.invitations.takeBack(caller, invitationId);
  }
}
