import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { practiceDay } from '../absences/index.ts';
import { AccessLog } from '../access-log/index.ts';
import { inCare } from '../care/index.ts';
import { type LineRow, linesOf } from './line-text.ts';
import { readable, sharedBefore, takenBack, unread } from './readable.ts';

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
  read_first: boolean;
  is_again: boolean;
  is_new: boolean;
  was_marked: boolean;
  lines: LineRow[];
}

export interface Met {
  /** Day of the last session before today, on the wall of the practice. */
  last_session_on: string | null;
}

/** A client who shares nothing is one row of nulls: in care, with nothing to read. */
export type ReviewRow = Met & (SharedRow | { response_id: null });

export interface TakenBackRow {
  response_id: string;
  version_id: string;
  taken_at: Date;
  time_zone: string;
}

export interface ReviewAsked {
  clientId: string;
  now: Date;
  /** The response with which the page before this one ended. */
  after: string | null;
  limit: number;
  sinceLastSession: boolean;
}

const columns = `r.response_id, c.client_id, r.assignment_id, r.version_id, r.shared_revision,
  r.shared_at, v.finished_at as answered_at, p.time_zone, v.answers,
  coalesce(r.items_before, array(select i.item_path from item_visibility i
    where i.practice_id = $1 and i.response_id = r.response_id
      and i.visibility = 'shared')) as shared_paths,
  r.read_first, ${sharedBefore} as is_again, ${unread} as is_new,
  exists (select from readings e where e.practice_id = $1 and e.response_id = r.response_id
    and e.member_id = $2) as was_marked,
  ${linesOf('l.visible_from <= $3 or l.author_id = $2')} as lines`;

const sharedText = `response_revisions v on v.practice_id = $1 and v.response_id = r.response_id
  and v.revision = r.shared_revision`;

/**
 * The client c, and the caller's last session with them before today: until midnight the review keeps
 * what was looked at in today's session, because the note is still to be written.
 */
const clientAndSession = `clients c join practices p on p.practice_id = $1
  left join lateral (select s.day, s.starts_at from sessions s
    where s.practice_id = $1 and s.client_id = c.client_id and s.member_id = $2
      and s.state <> 'cancelled'
      and s.day < ($3::timestamptz at time zone p.time_zone)::date
    order by s.starts_at desc limit 1) met on true`;

const since = (moment: string): string =>
  `(not $5::boolean or met.starts_at is null or ${moment} >= met.starts_at)`;

const sharedOn = (response: string): string => practiceDay('p', `${response}.shared_at`);

/**
 * Newest day first, and within a day by ids, which are random: the order of a day is no clock. The
 * place to go on from is looked up by id, so that no moment travels in an address. When it was taken
 * back in the meantime, the list begins again: nothing is lost. What is not marked read is never too old.
 */
const page = `select r.*, ${sharedOn('r')} as shared_on from ${readable} r
  left join ${readable} last on last.response_id = $6 and last.client_id = $4
  where r.client_id = $4 and (last.response_id is null
    or ${sharedOn('r')} < ${sharedOn('last')}
    or (${sharedOn('r')} = ${sharedOn('last')} and r.response_id > last.response_id))
    and (${since('r.shared_at')} or ${unread})
  order by shared_on desc, r.response_id limit $7`;

@Injectable()
export class ReviewRepository {
  constructor(private readonly accessLog: AccessLog) {}

  page(tx: Transaction, caller: Caller, asked: ReviewAsked): Promise<ReviewRow[]> {
    return this.accessLog.open<ReviewRow>(tx, caller, {
      subject: 'review',
      sql: `select null::uuid as subject_id, met.day::text as last_session_on, ${columns}
        from ${clientAndSession} left join lateral (${page}) r on true left join ${sharedText}
        where c.practice_id = $1 and c.client_id = $4 and ${inCare('c.client_id')}
        order by r.shared_on desc, r.response_id`,
      values: [asked.now, asked.clientId, asked.sinceLastSession, asked.after, asked.limit],
    });
  }

  /** Only what the caller could have read before. */
  takenBack(tx: Transaction, caller: Caller, asked: ReviewAsked): Promise<TakenBackRow[]> {
    return tx.many<TakenBackRow>(
      `select r.response_id, r.version_id, r.taken_at, p.time_zone
       from ${clientAndSession} join ${takenBack} r on true
       where c.practice_id = $1 and c.client_id = $4 and ${since('r.taken_at')}
       order by ${practiceDay('p', 'r.taken_at')} desc, r.response_id limit 20`,
      [caller.practiceId, caller.memberId, asked.now, asked.clientId, asked.sinceLastSession],
    );
  }

  one(
    tx: Transaction,
    caller: Caller,
    { responseId, now }: { responseId: string; now: Date },
  ): Promise<SharedRow[]> {
    return this.accessLog.open<SharedRow>(tx, caller, {
      subject: 'response',
      sql: `select r.response_id as subject_id, ${columns}
        from ${readable} r join clients c on c.practice_id = $1 and c.client_id = r.client_id
        join practices p on p.practice_id = $1 join ${sharedText} where r.response_id = $4 and ${inCare('r.client_id')}`,
      values: [now, responseId],
    });
  }
}
