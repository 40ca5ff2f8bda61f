import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { inCare } from '../care/index.ts';
import { readable, unread } from '../responses/index.ts';

export interface SeenRow {
  response_id: string;
  client_id: string;
  /** No revision above it was ever shown. */
  newest: number;
  /** Those that the caller has marked, as they are shared now. */
  read_revisions: number[];
}

export interface Mark {
  responseId: string;
  clientId: string;
  revision: number;
  isRead: boolean;
}

@Injectable()
export class ReadingRepository {
  /** What the caller may read now. A mark of an earlier sharing of the same revision counts no more. */
  readable(
    tx: Transaction,
    { practiceId, memberId }: Caller,
    { ids, now }: { ids: string[]; now: Date },
  ): Promise<SeenRow[]> {
    return tx.many<SeenRow>(
      `select r.response_id, r.client_id, r.shared_revision as newest,
         array(select x.revision from readings x where x.practice_id = $1
           and x.response_id = r.response_id and x.member_id = $2
           and (x.revision <> r.shared_revision or not (${unread}))) as read_revisions
       from ${readable} r where r.response_id = any ($4::uuid[]) and ${inCare('r.client_id')}`,
      [practiceId, memberId, now, ids],
    );
  }

  async isInCare(
    tx: Transaction,
    { practiceId, memberId }: Caller,
    clientId: string,
  ): Promise<boolean> {
    const found = await tx.one(
      `select from clients c where c.practice_id = $1 and c.client_id = $3
         and ${inCare('c.client_id')}`,
      [practiceId, memberId, clientId],
    );
    return found !== undefined;
  }

  /** Anything that was ever shared, in the caller's care: what they saw of it, they have to prove. */
  once(
    tx: Transaction,
    { practiceId, memberId }: Caller,
    ids: readonly string[],
  ): Promise<SeenRow[]> {
    return tx.many<SeenRow>(
      `select r.response_id, r.client_id, r.revision as newest, array[]::integer[] as read_revisions
       from responses r where r.practice_id = $1 and r.response_id = any ($3::uuid[])
         and r.was_shared and ${inCare('r.client_id')}`,
      [practiceId, memberId, ids],
    );
  }

  unmark(tx: Transaction, { practiceId, memberId }: Caller, marks: readonly Mark[]): void {
    void tx.run(
      `delete from readings d using unnest($3::uuid[], $4::integer[]) as m (response_id, revision)
       where d.practice_id = $1 and d.member_id = $2
         and d.response_id = m.response_id and d.revision = m.revision`,
      [practiceId, memberId, ...columnsOf(marks)],
    );
  }

  mark(
    tx: Transaction,
    { practiceId, memberId }: Caller,
    { marks, now }: { marks: readonly Mark[]; now: Date },
  ): void {
    void tx.run(
      `insert into readings (practice_id, member_id, response_id, revision, read_at)
       select $1, $2, m.response_id, m.revision, $5
       from unnest($3::uuid[], $4::integer[]) as m (response_id, revision)
       on conflict do nothing`,
      [practiceId, memberId, ...columnsOf(marks), now],
    );
  }

  /** One row for each day in the practice's zone. Answers those of which there was none before. */
  open(
    tx: Transaction,
    { practiceId, memberId }: Caller,
    { marks, now }: { marks: readonly Mark[]; now: Date },
  ): Promise<{ response_id: string }[]> {
    return tx.many(
      `insert into openings (practice_id, member_id, response_id, revision, day, first_at)
       select $1, $2, m.response_id, m.revision,
         ($5::timestamptz at time zone p.time_zone)::date, $5
       from practices p
       cross join unnest($3::uuid[], $4::integer[]) as m (response_id, revision)
       where p.practice_id = $1
       on conflict do nothing returning response_id`,
      [practiceId, memberId, ...columnsOf(marks), now],
    );
  }
}

const columnsOf = (marks: readonly Mark[]) => [
  marks.map(({ responseId }) => responseId),
  marks.map(({ revision }) => revision),
];
