import { Delete, Param, Post } from '@nestjs/common';
import { Id } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers, Nothing } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { IdempotencyKey, NeedsIdempotencyKey } from '../../http/preconditions.ts';
import { InviteService } from './invite.service.ts';

@AreaController('therapist', 'clients/:clientId/invitation')
export class TherapistInvitationsController {
  constructor(private readonly invitations: InviteService) {}

  @Post()
  @NeedsIdempotencyKey()
  @Answers(204, Nothing)
  invite(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Param('clientId', { schema: Id }) clientId: string,
  ): Promise<void> {
    return this.invitations.invite(caller, { clientId, again: false }, key);
  }

  @Post('again')
  @NeedsIdempotencyKey()
  @Answers(204, Nothing)
  again(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Param('clientId', { schema: Id }) clientId: string,
  ): Promise<void> {
    return this.invitations.invite(caller, { clientId, again: true }, key);
  }

  @Delete()
  @Answers(204, Nothing)
  takeBack(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
  ): Promise<void> {
    return this.invitations.takeBack(caller, clientId);
  }
}
