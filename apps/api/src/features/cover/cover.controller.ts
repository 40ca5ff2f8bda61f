import { Body, Get, Param, Post } from '@nestjs/common';
import { CoveredClients, CoveredRecord, Id, PlanOpened } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers, Nothing } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { CoverService } from './cover.service.ts';

@AreaController('cover', 'clients')
export class CoverController {
  constructor(private readonly cover: CoverService) {}

  @Get()
  @Answers(200, CoveredClients)
  list(@CurrentCaller() caller: Caller): Promise<CoveredClients> {
    return this.cover.list(caller);
  }

  @Get(':clientId')
  @Answers(200, CoveredRecord)
  open(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
  ): Promise<CoveredRecord> {
    return this.cover.open(caller, clientId);
  }

  @Post(':clientId/safety-plan/opened')
  @Answers(204, Nothing)
  opened(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
    @Body({ schema: PlanOpened }) { plan }: PlanOpened,
  ): Promise<void> {
    return this.cover.opened(caller, clientId, plan);
  }
}
