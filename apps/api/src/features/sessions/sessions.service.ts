import { Injectable } from '@nestjs/common';
import type {
  PageQuery,
  PlanSession,
  Session,
  SessionPage,
  Sessions,
  SessionsQuery,
} from '@selfward/contract';
import {
  cancelSession,
  finishSession,
  requireMovable,
  requireNotable,
  startSession,
  undoSession,
} from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import type { AccessAction } from '../access-log/index.ts';
import { cursorOf, sessionAt } from './cursor.ts';
import { placed } from './placed.ts';
import type { SessionEntity } from './session.entity.ts';
import { sessionOf, type SessionRow, timesOf } from './session-row.ts';
import { type ListedSession, SessionsRepository } from './sessions.repository.ts';

interface Asked {
  sessionId: string;
  /** The revision that the caller saw. */
  expected: number;
}

interface Act {
  action: AccessAction;
  change: (row: SessionRow, now: Date) => Partial<SessionEntity>;
}

@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly repository: SessionsRepository,
  ) {}

  async open(caller: Caller, sessionId: string): Promise<Session> {
    const rows = await this.database.glance(caller, (tx) =>
      this.repository.open(tx, caller, sessionId),
    );
    return this.view(rows[0]);
  }

  async ofClient(
    caller: Caller,
    clientId: string,
    { after, limit }: PageQuery,
  ): Promise<SessionPage> {
    const asked = { clientId, after: sessionAt(after), limit: limit + 1 };
    const rows = await this.database.glance(caller, (tx) =>
      this.repository.ofClient(tx, caller, asked),
    );
    if (rows.length === 0) throw new Problem('not-found');
    const sessions = rows.filter(isThere);
    const shown = sessions.slice(0, limit);
    const last = shown.at(-1);
    const next = sessions.length > limit && last ? cursorOf(last.session_id) : null;
    return { items: shown.map((row) => this.view(row)), next };
  }

  async mine(caller: Caller, days: SessionsQuery): Promise<Sessions> {
    const rows = await this.database.glance(caller, (tx) => this.repository.mine(tx, caller, days));
    return { sessions: rows.map((row) => this.view(row)) };
  }

  move(caller: Caller, asked: Asked & { body: PlanSession }): Promise<Session> {
    const change = (row: SessionRow) => {
      requireMovable(timesOf(row));
      return { ...placed(row.practice_zone, asked.body), noteWaivedAt: null };
    };
    return this.act(caller, asked, { action: 'changed', change });
  }

  start(caller: Caller, asked: Asked): Promise<Session> {
    const change = (row: SessionRow, now: Date) => ({
      state: startSession(timesOf(row)),
      startedAt: now,
      actedAt: now,
    });
    return this.act(caller, asked, { action: 'started', change });
  }

  finish(caller: Caller, asked: Asked): Promise<Session> {
    const change = (row: SessionRow, now: Date) => ({
      state: finishSession(timesOf(row), now),
      finishedAt: now,
      actedAt: now,
    });
    return this.act(caller, asked, { action: 'finished', change });
  }

  cancel(caller: Caller, asked: Asked): Promise<Session> {
    const change = (row: SessionRow, now: Date) => ({
      state: cancelSession(timesOf(row)),
      actedAt: now,
    });
    return this.act(caller, asked, { action: 'cancelled', change });
  }

  /** Of starting, finishing or cancelling. */
  undo(caller: Caller, asked: Asked): Promise<Session> {
    const change = (row: SessionRow, now: Date) => {
      const wasPlanned = row.started_at?.getTime() !== row.created_at.getTime();
      const state = undoSession({ ...timesOf(row), actedAt: row.acted_at, wasPlanned }, now);
      const startedAt = state === 'planned' ? null : row.started_at;
      return { state, startedAt, finishedAt: null, actedAt: null };
    };
    return this.act(caller, asked, { action: 'undone', change });
  }

  waiveNote(caller: Caller, asked: Asked & { waived: boolean }): Promise<Session> {
    const change = (row: SessionRow, now: Date) => {
      requireNotable(timesOf(row), now);
      return { noteWaivedAt: asked.waived ? now : null };
    };
    return this.act(caller, asked, { action: 'changed', change });
  }

  private async act(
    caller: Caller,
    { sessionId, expected }: Asked,
    { action, change }: Act,
  ): Promise<Session> {
    const { read } = await this.database.transaction(caller, async (tx) => {
      const row = requireMine(await this.repository.lock(tx, caller, sessionId));
      if (row.revision !== expected)
        throw new Problem('revision-changed', { current: this.view(row) });
      const revision = expected + 1;
      const changed = change(row, this.clock.now());
      this.repository.change(tx, caller, { ...changed, sessionId, revision });
      this.repository.note(tx, caller, { action, sessionId, clientId: row.client_id });
      return { read: this.repository.one(tx, caller, sessionId) };
    });
    return this.view(await read);
  }

  private view(row: SessionRow | undefined): Session {
    if (!row) throw new Problem('not-found');
    return sessionOf(row, this.clock.now());
  }
}

const isThere = (row: ListedSession): row is SessionRow => row.session_id !== null;

/** Who may see it but does not hold it is told so; for everyone else it is not there. */
function requireMine(row: SessionRow | undefined): SessionRow {
  if (!row) throw new Problem('not-found');
  if (!row.is_mine) throw new Problem('not-allowed');
  return row;
}
