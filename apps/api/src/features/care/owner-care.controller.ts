import { Body, Get, Param, Post } from '@nestjs/common';
import { CareTeam, Id, JoinCare } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers, Nothing } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { IdempotencyKey, NeedsIdempotencyKey } from '../../http/preconditions.ts';
import { CareTeamService } from './care-team.service.ts';

/** Handing over, when somebody leaves: names and days, nothing that was said or written. */
@AreaController('owner', 'clients/:clientId/care')
export class OwnerCareController {
  constructor(private readonly teams: CareTeamService) {}

  @Get()
  @Answers(200, CareTeam)
  open(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
  ): Promise<CareTeam> {
    return this.teams.open(caller, clientId);
  }

  @Post()
  @NeedsIdempotencyKey()
  @Answers(201, CareTeam)
  add(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Param('clientId', { schema: Id }) clientId: string,
    @Body({ schema: JoinCare }) { memberId }: JoinCare,
  ): Promise<CareTeam> {
    return this.teams.add(caller, { clientId, memberId }, key);
  }

  @Post(':memberId/end')
  @Answers(204, Nothing)
  end(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
    @Param('memberId', { schema: Id }) memberId: string,
  ): Promise<void> {
    return this.teams.end(caller, { clientId, memberId });
  }
}
