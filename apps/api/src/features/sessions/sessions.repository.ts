import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { AccessLog, type AccessAction } from '../access-log/index.ts';
import { inCare } from '../care/index.ts';
import { isOver } from './meetings-sql.ts';
import { SessionEntity } from './session.entity.ts';
import { sessionColumns, sessionJoins, type SessionRow } from './session-row.ts';

/** A client without a session is one row of nulls: in care, with nothing to list. */
export type ListedSession = SessionRow | { session_id: null };

const one = `select s.session_id as subject_id, ${sessionColumns} from sessions s ${sessionJoins}
  where s.practice_id = $1 and s.session_id = $3 and ${inCare('s.client_id')}`;

@Injectable()
export class SessionsRepository {
  constructor(private readonly accessLog: AccessLog) {}

  open(tx: Transaction, caller: Caller, sessionId: string): Promise<SessionRow[]> {
    const reading: { subject: 'session'; sql: string; values: unknown[] } = {
      subject: 'session',
      sql: one,
      values: [sessionId],
    };
    return this.accessLog.open<SessionRow>(tx, caller, reading);
  }

  /** For the answer to a change, which is noted as such. */
  one(tx: Transaction, caller: Caller, sessionId: string): Promise<SessionRow | undefined> {
    return tx.one<SessionRow>(one, [caller.practiceId, caller.memberId, sessionId]);
  }

  /** Held until the end of the transaction. */
  lock(tx: Transaction, caller: Caller, sessionId: string): Promise<SessionRow | undefined> {
    const { practiceId, memberId } = caller;
    return tx.one<SessionRow>(`${one} for update of s`, [practiceId, memberId, sessionId]);
  }

  /** Newest first, by whoever's session it is. The place to go on from is looked up by its id. */
  ofClient(
    tx: Transaction,
    caller: Caller,
    asked: { clientId: string; after: string | null; limit: number },
  ): Promise<ListedSession[]> {
    const page = `select s.* from sessions s
      left join sessions last on last.practice_id = $1 and last.session_id = $4
        and last.client_id = $3
      where s.practice_id = $1 and s.client_id = $3 and (last.session_id is null
        or (s.starts_at, s.session_id) < (last.starts_at, last.session_id))
      order by s.starts_at desc, s.session_id desc limit $5`;
    return this.accessLog.open<ListedSession>(tx, caller, {
      subject: 'sessions',
      sql: `select null::uuid as subject_id, listed.*, there.client_id
        from clients there left join lateral (
          select ${sessionColumns.replace('s.client_id,', '')} from (${page}) s ${sessionJoins}
        ) listed on true
        where there.practice_id = $1 and there.client_id = $3 and ${inCare('there.client_id')}
        order by listed.starts_at desc, listed.session_id desc`,
      values: [asked.clientId, asked.after, asked.limit],
    });
  }

  mine(
    tx: Transaction,
    caller: Caller,
    { from, to }: { from: string; to: string },
  ): Promise<SessionRow[]> {
    return this.accessLog.open<SessionRow>(tx, caller, {
      subject: 'sessions',
      sql: `select null::uuid as subject_id, ${sessionColumns} from sessions s ${sessionJoins}
        where s.practice_id = $1 and s.member_id = $2 and s.day between $3 and $4
          and ${inCare('s.client_id')}
        order by s.starts_at, s.session_id`,
      values: [from, to],
      ofMany: true,
    });
  }

  /** Mine with this client: the one that runs, or else the planned one that is about now. */
  aboutNow(
    tx: Transaction,
    caller: Caller,
    { clientId, now }: { clientId: string; now: Date },
  ): Promise<{ session_id: string; state: string; revision: number } | undefined> {
    return tx.one(
      `select s.session_id, s.state, s.revision from sessions s
       where s.practice_id = $1 and s.member_id = $2 and s.client_id = $3
         and s.state in ('planned', 'running') and not ${isOver('s', '$4')}
         and (s.state = 'running' or s.starts_at <= $4::timestamptz + interval '10 minutes')
       order by s.state desc, s.starts_at limit 1 for update`,
      [caller.practiceId, caller.memberId, clientId, now],
    );
  }

  async zone(tx: Transaction, practiceId: string): Promise<string> {
    const row = await tx.one<{ time_zone: string }>(
      'select time_zone from practices where practice_id = $1',
      [practiceId],
    );
    return row?.time_zone ?? 'UTC';
  }

  insert(tx: Transaction, session: SessionEntity): void {
    void tx.insert(SessionEntity, session);
  }

  /** After `lock`. */
  change(
    tx: Transaction,
    { practiceId }: Caller,
    { sessionId, ...change }: Partial<SessionEntity> & { sessionId: string },
  ): void {
    void tx.update(SessionEntity, { practiceId, sessionId }, change);
  }

  note(
    tx: Transaction,
    caller: Caller,
    done: { action: AccessAction; sessionId: string; clientId: string },
  ): void {
    const { action, sessionId, clientId } = done;
    this.accessLog.note(tx, caller, {
      action,
      subject: 'session',
      subjectId: sessionId,
      clientId,
    });
  }
}
