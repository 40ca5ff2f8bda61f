import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { Id, PageQuery, PlanSession, Session, SessionPage, StartSession } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { IdempotencyKey, NeedsIdempotencyKey } from '../../http/preconditions.ts';
import { PlanService } from './plan.service.ts';
import { SessionsService } from './sessions.service.ts';

@AreaController('therapist', 'clients/:clientId/sessions')
export class ClientSessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly plans: PlanService,
  ) {}

  @Get()
  @Answers(200, SessionPage)
  list(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
    @Query({ schema: PageQuery }) query: PageQuery,
  ): Promise<SessionPage> {
    return this.sessions.ofClient(caller, clientId, query);
  }

  @Post()
  @NeedsIdempotencyKey()
  @Answers(201, Session)
  plan(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
    @IdempotencyKey() key: string,
    @Body({ schema: PlanSession }) body: PlanSession,
  ): Promise<Session> {
    return this.plans.plan(caller, { clientId, key, body });
  }

  @Post('start')
  @NeedsIdempotencyKey()
  @Answers(201, Session)
  start(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
    @IdempotencyKey() key: string,
    @Body({ schema: StartSession }) body: StartSession,
  ): Promise<Session> {
    return this.plans.start(caller, { clientId, key, body });
  }
}
