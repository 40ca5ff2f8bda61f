import { Injectable } from '@nestjs/common';
import type { FlagDeed } from '@selfward/domain';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { mayCover, practiceDay } from '../absences/index.ts';
import { AccessLog } from '../access-log/index.ts';
import { flagOpenedSince } from '../openings/index.ts';
import { inCare } from '../care/index.ts';
import { occurrenceForPractice, readable, stateForPractice, unread } from '../responses/index.ts';
import { flagColumns, flagJoins, type FlagRow } from '../safety/index.ts';
import { endOf, isOver, sessionColumns, sessionJoins, type SessionRow } from '../sessions/index.ts';

export interface PracticeRow {
  time_zone: string;
  today: string;
  away_until: string | null;
  cover_name: string | null;
  tomorrow_count: number;
  tomorrow_first: string | null;
}

export type TodayFlagRow = FlagRow & {
  is_waiting: boolean;
  /** Acknowledged since they last met. */
  is_to_talk: boolean;
  /** What was done by somebody who is not in care, and was not opened by the caller since. */
  done_by: string | null;
  done: FlagDeed[] | null;
  done_at: Date | null;
};
export type TodaySessionRow = SessionRow & { open: number };

export interface SharedRow {
  response_id: string;
  client_id: string;
  client_name: string;
  version_id: string;
  answered_on: string;
  shared_on: string;
  read_first: boolean;
}

export interface ToWriteRow {
  session_id: string;
  revision: number;
  client_id: string;
  client_name: string;
  day: string;
  clock: string;
}

export interface ToSignRow {
  note_id: string;
  client_id: string;
  client_name: string;
  session_on: string;
  days: number;
}

/** Longer than a long absence. What was done before that stands on the client's own page. */
const newsFor = "interval '60 days'";

/** $1 the practice: whether the member was in care of the client of `f` on the day of the step `s`. */
const wasInCare = (member: string): string => `exists (select from care_relationships care
  where care.practice_id = $1 and care.client_id = f.client_id and care.member_id = ${member}
    and (s.at at time zone p.time_zone)::date
      between care.started_on and coalesce(care.ended_on, 'infinity'))`;

/** The last thing done about the flag `f` by somebody not in care then, while the caller was. */
const lastDone = `select m.name as by, s.did, s.at from flag_steps s
  join memberships m on m.practice_id = $1 and m.member_id = s.member_id
  where s.practice_id = $1 and s.flag_id = f.flag_id and s.kind in ('acted', 'closed')
    and s.at > $3::timestamptz - ${newsFor}
    and not ${wasInCare('s.member_id')} and ${wasInCare('$2')}
  order by s.at desc, s.step_id desc limit 1`;

/** Enough for any desk; what is older waits on the client's own page. */
const most = 60;

/** $3 is the moment in each statement; none waits for another, so all go in one flight. */
@Injectable()
export class TodayRepository {
  constructor(private readonly accessLog: AccessLog) {}

  /** The opening of the page, and all that hangs on the practice's day alone. */
  practice(tx: Transaction, caller: Caller, now: Date): Promise<PracticeRow[]> {
    return this.accessLog.open<PracticeRow>(tx, caller, {
      subject: 'today',
      sql: `select null::uuid as subject_id, null::uuid as client_id, p.time_zone,
          day.today::text as today, away.until::text as away_until, away.cover_name,
          tomorrow.count as tomorrow_count, tomorrow.first as tomorrow_first
        from practices p
        cross join lateral (select ${practiceDay('p', '$3')} as today) day
        cross join lateral (select count(*)::integer as count,
            to_char(min(s.clock), 'HH24:MI') as first
          from sessions s where s.practice_id = $1 and s.member_id = $2
            and s.state <> 'cancelled' and s.day = day.today + 1 and ${inCare('s.client_id')}
          ) tomorrow
        left join lateral (select a.last_day as until, cover.name as cover_name from absences a
          left join memberships cover on cover.practice_id = $1 and cover.member_id = a.cover_id
            and ${mayCover('cover')}
          where a.practice_id = $1 and a.member_id = $2
            and day.today between a.first_day and a.last_day
          order by a.last_day desc, a.absence_id limit 1) away on true
        where p.practice_id = $1`,
      values: [now],
    });
  }

  /**
   * What waits, before all else: nothing that is done already takes its place. Of those who come today what was acknowledged since they last met; and what a cover did
   * that the caller has not looked at. Nobody's opening of an answer: that there is one is all it says.
   */
  flags(tx: Transaction, caller: Caller, now: Date): Promise<TodayFlagRow[]> {
    return tx.many<TodayFlagRow>(
      `select ${flagColumns}, f.state in ('new', 'seen') as is_waiting, talk.is_to_talk,
         done.by as done_by, done.did as done, done.at as done_at
       ${flagJoins}
       cross join lateral (select f.state in ('acted', 'closed')
         and exists (select from sessions s where s.practice_id = $1 and s.member_id = $2
           and s.client_id = f.client_id and s.day = ${practiceDay('p', '$3')})
         and f.acted_at > coalesce(
         (select max(${endOf('s')}) from sessions s where s.practice_id = $1
           and s.client_id = f.client_id and s.state <> 'cancelled' and ${isOver('s', '$3')}),
         '-infinity') as is_to_talk) talk
       left join lateral (${lastDone}) done
         on f.state in ('acted', 'closed') and not ${flagOpenedSince('done.at')}
       where f.practice_id = $1 and ${inCare('f.client_id')}
         and (f.state in ('new', 'seen') or talk.is_to_talk or done.at is not null)
       order by is_waiting desc, talk.is_to_talk desc, done.at desc nulls last, f.raised_at, f.flag_id
       limit ${most}`,
      [caller.practiceId, caller.memberId, now],
    );
  }

  sessions(tx: Transaction, caller: Caller, now: Date): Promise<TodaySessionRow[]> {
    return tx.many<TodaySessionRow>(
      `select ${sessionColumns}, (select count(*)::integer from occurrences o
          join assignments a on a.practice_id = $1 and a.assignment_id = o.assignment_id
          where o.practice_id = $1 and o.client_id = s.client_id and o.opens_at <= $3
            and ${occurrenceForPractice('$3')} = 'open' and ${stateForPractice('$3')} = 'agreed') as open
       from sessions s ${sessionJoins}
       where s.practice_id = $1 and s.member_id = $2 and s.day = ${practiceDay('p', '$3')}
         and ${inCare('s.client_id')}
       order by s.starts_at, s.session_id`,
      [caller.practiceId, caller.memberId, now],
    );
  }

  /** By days of the practice, and never by the moment: the order of a day is no clock. */
  newlyShared(tx: Transaction, caller: Caller, now: Date): Promise<SharedRow[]> {
    return tx.many<SharedRow>(
      `select r.response_id, r.client_id, r.version_id, r.read_first, c.name as client_name,
         ${practiceDay('p', 'r.shared_at')}::text as shared_on,
         ${practiceDay('p', 'v.finished_at')}::text as answered_on
       from ${readable} r
       join practices p on p.practice_id = $1
       join clients c on c.practice_id = $1 and c.client_id = r.client_id
       join response_revisions v on v.practice_id = $1 and v.response_id = r.response_id
         and v.revision = r.shared_revision
       where c.archived_at is null and ${unread}
       order by shared_on desc, answered_on desc, r.response_id limit ${most}`,
      [caller.practiceId, caller.memberId, now],
    );
  }

  toWrite(tx: Transaction, caller: Caller, now: Date): Promise<ToWriteRow[]> {
    return tx.many<ToWriteRow>(
      `select s.session_id, s.revision, s.client_id, c.name as client_name, s.day::text as day,
         to_char(s.clock, 'HH24:MI') as clock
       from sessions s join clients c on c.practice_id = $1 and c.client_id = s.client_id
       where s.practice_id = $1 and s.member_id = $2 and s.starts_at <= $3
         and s.note_waived_at is null and ${isOver('s', '$3')} and ${inCare('s.client_id')}
         and not exists (select from clinical_notes n where n.practice_id = $1
           and n.session_id = s.session_id and n.author_id = $2)
       order by s.starts_at desc, s.session_id limit ${most}`,
      [caller.practiceId, caller.memberId, now],
    );
  }

  toSign(tx: Transaction, caller: Caller, now: Date): Promise<ToSignRow[]> {
    return tx.many<ToSignRow>(
      `select n.note_id, n.client_id, c.name as client_name, held.day::text as session_on,
         greatest(0, ${practiceDay('p', '$3')} - held.day) as days
       from clinical_notes n
       join practices p on p.practice_id = $1
       join clients c on c.practice_id = $1 and c.client_id = n.client_id
       left join sessions s on s.practice_id = $1 and s.session_id = n.session_id
       cross join lateral (select coalesce(s.day, n.session_on) as day) held
       where n.practice_id = $1 and n.author_id = $2 and n.state = 'draft'
         and ${inCare('n.client_id')}
       order by held.day, n.note_id limit ${most}`,
      [caller.practiceId, caller.memberId, now],
    );
  }
}
