import { Injectable } from '@nestjs/common';
import {
  type AgreedHow,
  type AssignmentState,
  type OccurrenceState,
  type Rhythm,
  type SharingState,
  undoSeconds,
} from '@selfward/domain';
import type { Transaction } from '../../database/transaction.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { AccessLog } from '../access-log/index.ts';
import {
  currentOccurrence,
  type DraftRow,
  draftColumns,
  occurrenceForClient,
  stateForClient,
} from '../responses/index.ts';

interface PersonRow {
  client_name: string;
  time_zone: string;
  practice_name: string;
  practice_phone: string | null;
  reading_habit: string;
  has_ended: boolean;
  paused_until: string | null;
  is_on_pathway: boolean;
  therapist_name: string | null;
  /** Null: they agreed to nothing here. */
  agreed_version: string | null;
}

export interface EntryRow extends PersonRow {
  assignment_id: string;
  version_id: string;
  agreement: AssignmentState;
  closed_at: Date | null;
  agreed_how: AgreedHow;
  created_at: Date;
  is_changed: boolean;
  kind: 'once' | 'log' | 'series';
  occurrence_id: string;
  /** Of a series: the day that this one is for, in the client's zone. */
  day: string | null;
  rhythm: Rhythm | null;
  next: { id: string; day: string; opens_at: string } | null;
  occurrence_state: OccurrenceState;
  /** Null where nothing was begun. */
  response_id: string | null;
  response_state: SharingState | null;
  revision: number | null;
  saved_at: Date | null;
  finished_at: Date | null;
  shared_at: Date | null;
  shared_revision: number | null;
  has_line: boolean;
  /** Items that were written on, by their paths. */
  written: string[];
}

/** A client with whom nothing was agreed yet is one row without an agreement. */
export type HomeRow = EntryRow | (PersonRow & { assignment_id: null });

/** The last day of the client's own break, at once: they know what they just said. */
const pausedUntil = `(select max(b.until_day)::text from pauses b
  where b.practice_id = $1 and b.client_id = $3
    and ($4::timestamptz at time zone c.time_zone)::date between b.from_day and b.until_day)`;

/** Of what comes again: the one that stands ready for its day. */
const nextOne = `case when a.rhythm is not null then (select json_build_object('id', n.occurrence_id,
    'day', n.day, 'opens_at', n.opens_at)
  from occurrences n where n.practice_id = $1 and n.assignment_id = a.assignment_id
    and n.opens_at > $4 and n.day is not null and n.state = 'open'
  order by n.ordinal limit 1) end`;

/** Who has been in their care longest. */
const therapistName = `(select m.name from care_relationships care
           join memberships m on m.practice_id = $1 and m.member_id = care.member_id
           where care.practice_id = $1 and care.client_id = $3 and care.ended_on is null
           order by care.started_on, care.care_id limit 1)`;

/** Of the words that they agreed to last. */
const agreedVersion = `(select s.version from consents s where s.practice_id = $1
  and s.client_id = $3 order by s.agreed_at desc, s.consent_id desc limit 1)`;

/** What ended before a word was written is said for a week, so that nothing goes without a word. */
const endedOf = `(${stateForClient('$4')} in ('agreed', 'declined')
  or (a.state = 'ended' and a.closed_at > $4::timestamptz - interval '7 days'))`;

/** As many entries of logs as are told apart by their words. */
const newestEntries = 12;

@Injectable()
export class HomeRepository {
  constructor(private readonly accessLog: AccessLog) {}

  /**
   * Every agreement that has begun to count, once for each response; of a series what was written and
   * the one that is open now. The client is who signed in ($2)
   * and who the guard found ($3): both have to say so.
   */
  home(tx: Transaction, caller: ClientCaller, now: Date): Promise<HomeRow[]> {
    return this.accessLog.open<HomeRow>(tx, caller, {
      subject: 'home',
      sql: `select null::uuid as subject_id, c.client_id,
          coalesce(c.called_by, c.name) as client_name, c.time_zone, p.name as practice_name,
          p.phone as practice_phone, p.reading_habit, c.archived_at is not null as has_ended,
          ${pausedUntil} as paused_until,
          exists (select from enrolments e where e.practice_id = $1 and e.client_id = $3
            and e.created_at <= $4::timestamptz - interval '${undoSeconds} seconds'
            and (e.ended_at is null or e.ended_at > $4::timestamptz
              - interval '${undoSeconds} seconds')) as is_on_pathway,
          ${therapistName} as therapist_name,
          a.assignment_id, a.version_id, ${stateForClient('$4')} as agreement, a.closed_at, a.agreed_how,
          a.created_at,
          a.card_before is not null as is_changed, o.kind, ${agreedVersion} as agreed_version,
          o.occurrence_id, o.day::text as day, a.rhythm,
          ${nextOne} as next,
          ${occurrenceForClient('$4')} as occurrence_state,
          r.response_id, r.state as response_state, r.revision, r.saved_at, r.finished_at,
          r.shared_at, r.shared_revision,
          exists (select from response_lines l where l.practice_id = $1
            and l.response_id = r.response_id and l.visible_from <= $4) as has_line,
          array(select d.item_path from response_draft_items d
            where d.practice_id = $1 and d.response_id = r.response_id) as written
        from clients c
        join practices p on p.practice_id = c.practice_id
        left join (assignments a join occurrences o
            on o.practice_id = $1 and o.assignment_id = a.assignment_id
            left join responses r on r.practice_id = $1 and r.assignment_id = a.assignment_id
              and r.occurrence_id = o.occurrence_id and r.client_id = $3)
          on a.practice_id = $1 and a.client_id = c.client_id and a.visible_from <= $4
            and (r.response_id is not null
              or (${endedOf} and o.occurrence_id = ${currentOccurrence('$4')}))
        where c.practice_id = $1 and c.member_id = $2 and c.client_id = $3
        order by a.assignment_id desc, o.ordinal desc, r.begun_at desc`,
      values: [caller.clientId, now],
    });
  }

  /** The texts of the newest finished entries of logs, which all have the same title. */
  entryDrafts(tx: Transaction, { practiceId, clientId }: ClientCaller): Promise<DraftRow[]> {
    return tx.many<DraftRow>(
      `select ${draftColumns} from (select r.response_id from responses r
         where r.practice_id = $1 and r.client_id = $2 and not r.once and r.revision > 0
         order by r.begun_at desc limit ${newestEntries}) e
       join response_draft_items d on d.practice_id = $1 and d.response_id = e.response_id`,
      [practiceId, clientId],
    );
  }
}
