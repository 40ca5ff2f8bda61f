import { Body, Get, Param, Post, Put, Query } from '@nestjs/common';
import { Id, PlanSession, Session, Sessions, SessionsQuery, WaiveNote } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { IfMatch, NeedsIfMatch } from '../../http/preconditions.ts';
import { SessionsService } from './sessions.service.ts';

@AreaController('therapist', 'sessions')
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  @Get()
  @Answers(200, Sessions)
  mine(
    @CurrentCaller() caller: Caller,
    @Query({ schema: SessionsQuery }) query: SessionsQuery,
  ): Promise<Sessions> {
    return this.sessions.mine(caller, query);
  }

  @Get(':sessionId')
  @Answers(200, Session)
  open(
    @CurrentCaller() caller: Caller,
    @Param('sessionId', { schema: Id }) sessionId: string,
  ): Promise<Session> {
    return this.sessions.open(caller, sessionId);
  }

  @Put(':sessionId')
  @NeedsIfMatch()
  @Answers(200, Session)
  move(
    @CurrentCaller() caller: Caller,
    @Param('sessionId', { schema: Id }) sessionId: string,
    @IfMatch() expected: number,
    @Body({ schema: PlanSession }) body: PlanSession,
  ): Promise<Session> {
    return this.sessions.move(caller, { sessionId, expected, body });
  }

  @Post(':sessionId/start')
  @NeedsIfMatch()
  @Answers(200, Session)
  start(
    @CurrentCaller() caller: Caller,
    @Param('sessionId', { schema: Id }) sessionId: string,
    @IfMatch() expected: number,
  ): Promise<Session> {
    return this.sessions.start(caller, { sessionId, expected });
  }

  @Post(':sessionId/finish')
  @NeedsIfMatch()
  @Answers(200, Session)
  finish(
    @CurrentCaller() caller: Caller,
    @Param('sessionId', { schema: Id }) sessionId: string,
    @IfMatch() expected: number,
  ): Promise<Session> {
    return this.sessions.finish(caller, { sessionId, expected });
  }

  @Post(':sessionId/cancel')
  @NeedsIfMatch()
  @Answers(200, Session)
  cancel(
    @CurrentCaller() caller: Caller,
    @Param('sessionId', { schema: Id }) sessionId: string,
    @IfMatch() expected: number,
  ): Promise<Session> {
    return this.sessions.cancel(caller, { sessionId, expected });
  }

  @Post(':sessionId/undo')
  @NeedsIfMatch()
  @Answers(200, Session)
  undo(
    @CurrentCaller() caller: Caller,
    @Param('sessionId', { schema: Id }) sessionId: string,
    @IfMatch() expected: number,
  ): Promise<Session> {
    return this.sessions.undo(caller, { sessionId, expected });
  }

  @Put(':sessionId/note-waived')
  @NeedsIfMatch()
  @Answers(200, Session)
  waiveNote(
    @CurrentCaller() caller: Caller,
    @Param('sessionId', { schema: Id }) sessionId: string,
    @IfMatch() expected: number,
    @Body({ schema: WaiveNote }) { waived }: WaiveNote,
  ): Promise<Session> {
    return this.sessions.waiveNote(caller, { sessionId, expected, waived });
  }
}
