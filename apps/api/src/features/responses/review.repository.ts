import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { AccessLog } from '../access-log/index.ts';
import { inCare } from '../care/index.ts';
import { readable, unread } from './readable.ts';

export interface SharedRow {
  response_id: string;
  client_id: string;
  assignment_id: string;
  version_id: string;
  shared_revision: number;
  shared_at: Date;
  answered_at: Date;
  time_zone: string;
  answers: Buffer;
  shared_paths: string[];
  is_new: boolean;
}

/** A client who shares nothing is one row of nulls: in care, with nothing to read. */
export type ReviewRow = SharedRow | { response_id: null };

export interface ReviewAsked {
  clientId: string;
  now: Date;
  /** The response with which the page before this one ended. */
  after: string | null;
  limit: number;
}

const columns = `r.response_id, c.client_id, r.assignment_id, r.version_id, r.shared_revision,
  r.shared_at, v.finished_at as answered_at, c.time_zone, v.answers,
  coalesce(r.items_before, array(select i.item_path from item_visibility i
    where i.practice_id = $1 and i.response_id = r.response_id
      and i.visibility = 'shared')) as shared_paths,
  ${unread} as is_new`;

const sharedText = `response_revisions v on v.practice_id = $1 and v.response_id = r.response_id
  and v.revision = r.shared_revision`;

/**
 * Newest first, and what was shared in one moment by id. The place to go
 * on from is looked up by id, so that no moment travels in an address. When it was taken back in the
 * meantime, the list begins again: nothing is lost.
 */
const page = `select r.* from ${readable} r
  left join ${readable} last on last.response_id = $5 and last.client_id = $4
  where r.client_id = $4 and (last.response_id is null
    or r.shared_at < last.shared_at
    or (r.shared_at = last.shared_at and r.response_id > last.response_id))
  order by r.shared_at desc, r.response_id limit $6`;

const read = `insert into readings (practice_id, response_id, member_id, revision, read_at)
  select $1, r.response_id, $2, r.shared_revision, $3`;

@Injectable()
export class ReviewRepository {
  constructor(private readonly accessLog: AccessLog) {}

  page(tx: Transaction, caller: Caller, asked: ReviewAsked): Promise<ReviewRow[]> {
    const values = [asked.now, asked.clientId, asked.after, asked.limit];
    const rows = this.accessLog.open<ReviewRow>(tx, caller, {
      subject: 'review',
      sql: `select null::uuid as subject_id, ${columns}
        from clients c left join lateral (${page}) r on true left join ${sharedText}
        where c.practice_id = $1 and c.client_id = $4 and ${inCare('c.client_id')}
        order by r.shared_at desc, r.response_id`,
      values,
    });
    void tx.run(`${read} from (${page}) r where ${inCare('r.client_id')} on conflict do nothing`, [
      caller.practiceId,
      caller.memberId,
      ...values,
    ]);
    return rows;
  }

  one(
    tx: Transaction,
    caller: Caller,
    { responseId, now }: { responseId: string; now: Date },
  ): Promise<SharedRow[]> {
    const one = `r.response_id = $4 and ${inCare('r.client_id')}`;
    const rows = this.accessLog.open<SharedRow>(tx, caller, {
      subject: 'response',
      sql: `select r.response_id as subject_id, ${columns}
        from ${readable} r join clients c on c.practice_id = $1 and c.client_id = r.client_id
        join ${sharedText} where ${one}`,
      values: [now, responseId],
    });
    void tx.run(`${read} from ${readable} r where ${one} on conflict do nothing`, [
      caller.practiceId,
      caller.memberId,
      now,
      responseId,
    ]);
    return rows;
  }
}
