import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller, ClientCaller } from '../../http/caller.ts';
import { AccessLog } from '../access-log/index.ts';
import { inCare } from '../care/index.ts';
import {
  currentEnrolment,
  type EnrolmentBefore,
  enrolmentColumns,
  enrolmentJoins,
  type EnrolmentRow,
} from './enrolments-sql.ts';

/** A client who is on no pathway is one row of nulls, with their day. */
export type FoundRow = EnrolmentRow | { enrolment_id: null; client_id: string; today: string };

export interface NewEnrolment {
  enrolmentId: string;
  clientId: string;
  content: Buffer;
  weekday: number;
  clock: string;
  startedOn: string;
  maxOpen: number | null;
  before: EnrolmentBefore;
  now: Date;
  dropped: string[];
}

/** Everything that an act may have changed, and what it was. */
export interface ChangedEnrolment {
  enrolmentId: string;
  revision: number;
  content: Buffer;
  contentRevision: number;
  maxOpen: number | null;
  shiftDays: number;
  prepared: readonly string[];
  wanted: readonly string[];
  dropped: readonly string[];
  endedAt: Date | null;
  actedAt: Date;
  before: EnrolmentBefore | null;
  contentBefore: { content: Buffer; revision: number } | null;
}

export interface HeldEnrolment {
  enrolment_id: string;
  client_id: string;
  content_before: Buffer | null;
  content_before_revision: number | null;
  ended_at: Date | null;
}

@Injectable()
export class EnrolmentsRepository {
  constructor(private readonly accessLog: AccessLog) {}

  ofClient(
    tx: Transaction,
    caller: Caller,
    { clientId, now }: { clientId: string; now: Date },
  ): Promise<FoundRow[]> {
    return this.accessLog.open<FoundRow>(tx, caller, {
      subject: 'enrolment',
      sql: `select null::uuid as subject_id, ${enrolmentColumns('practice')}
        from clients c ${currentEnrolment('practice')}
        where c.practice_id = $1 and c.client_id = $4 and ${inCare('c.client_id')}`,
      values: [now, clientId],
    });
  }

  /** The client is who signed in ($2) and who the guard found ($4): both have to say so. */
  own(tx: Transaction, caller: ClientCaller, now: Date): Promise<FoundRow[]> {
    return this.accessLog.open<FoundRow>(tx, caller, {
      subject: 'enrolment',
      sql: `select null::uuid as subject_id, ${enrolmentColumns('client')}
        from clients c ${currentEnrolment('client')}
        where c.practice_id = $1 and c.member_id = $2 and c.client_id = $4`,
      values: [now, caller.clientId],
    });
  }

  /** After an act: that is the entry of the access log, not an opening of its own. */
  one(
    tx: Transaction,
    caller: Caller,
    { enrolmentId, now }: { enrolmentId: string; now: Date },
  ): Promise<EnrolmentRow | undefined> {
    return tx.one<EnrolmentRow>(
      `select ${enrolmentColumns('practice')} ${enrolmentJoins}
       where e.practice_id = $1 and e.enrolment_id = $4 and ${inCare('e.client_id')}`,
      [caller.practiceId, caller.memberId, now, enrolmentId],
    );
  }

  /** Held before anything of it is read: what opens meanwhile has to be seen. */
  lock(tx: Transaction, caller: Caller, enrolmentId: string): Promise<HeldEnrolment | undefined> {
    return tx.one<HeldEnrolment>(
      `select e.enrolment_id, e.client_id, e.content_before, e.content_before_revision, e.ended_at
       from enrolments e
       where e.practice_id = $1 and e.enrolment_id = $3 and ${inCare('e.client_id')}
       for update of e`,
      [caller.practiceId, caller.memberId, enrolmentId],
    );
  }

  /** Which day it is at the client's. */
  async today(
    tx: Transaction,
    { practiceId }: Caller,
    { clientId, now }: { clientId: string; now: Date },
  ): Promise<string> {
    const row = await tx.one<{ today: string }>(
      `select ($3::timestamptz at time zone c.time_zone)::date::text as today from clients c
       where c.practice_id = $1 and c.client_id = $2`,
      [practiceId, clientId, now],
    );
    return row?.today ?? '';
  }

  isRunning(tx: Transaction, { practiceId }: Caller, clientId: string): Promise<unknown> {
    return tx.one(
      `select 1 from enrolments where practice_id = $1 and client_id = $2 and ended_at is null`,
      [practiceId, clientId],
    );
  }

  /** One pathway runs at a time: of two that begin at once, the second changes nothing. */
  add(tx: Transaction, { practiceId, memberId }: Caller, added: NewEnrolment): Promise<number> {
    return tx.run(
      `insert into enrolments (practice_id, enrolment_id, client_id, enrolled_by, content, weekday,
         clock, started_on, max_open, created_at, acted_at, before, dropped)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, $12)
       on conflict (practice_id, client_id) where ended_at is null do nothing`,
      [
        practiceId,
        added.enrolmentId,
        added.clientId,
        memberId,
        added.content,
        added.weekday,
        added.clock,
        added.startedOn,
        added.maxOpen,
        added.now,
        added.before,
        added.dropped,
      ],
    );
  }

  change(tx: Transaction, { practiceId }: Caller, changed: ChangedEnrolment): void {
    void tx.run(
      `update enrolments set revision = $3, content = $4, content_revision = $5, max_open = $6,
         shift_days = $7, prepared = $8, wanted = $9, dropped = $10, ended_at = $11, acted_at = $12,
         before = $13, content_before = $14, content_before_revision = $15
       where practice_id = $1 and enrolment_id = $2`,
      [
        practiceId,
        changed.enrolmentId,
        changed.revision,
        changed.content,
        changed.contentRevision,
        changed.maxOpen,
        changed.shiftDays,
        changed.prepared,
        changed.wanted,
        changed.dropped,
        changed.endedAt,
        changed.actedAt,
        changed.before,
        changed.contentBefore?.content ?? null,
        changed.contentBefore?.revision ?? null,
      ],
    );
  }

  /** Begun and taken back in the same ten seconds: as if it had never been. */
  erase(tx: Transaction, { practiceId }: Caller, enrolmentId: string): void {
    for (const table of ['enrolment_steps', 'enrolments'])
      void tx.run(`delete from ${table} where practice_id = $1 and enrolment_id = $2`, [
        practiceId,
        enrolmentId,
      ]);
  }
}
