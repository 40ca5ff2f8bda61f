import { Injectable } from '@nestjs/common';
import type { ForSession } from '@selfward/contract';
import type {
  AgreedHow,
  AssignmentState,
  OccurrenceState,
  ResponseSize,
  Rhythm,
} from '@selfward/domain';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { practiceDay } from '../absences/index.ts';
import { AccessLog } from '../access-log/index.ts';
import { inCare, mayRead } from '../care/index.ts';
import type { Edition } from '../exercises/index.ts';
import {
  currentOccurrence,
  occurrenceForPractice,
  readable,
  stateForPractice,
} from '../responses/index.ts';
import { pausedUntil } from '../pauses/index.ts';
import { forSession, isToCome } from './for-session.ts';

export interface AssignmentRow {
  assignment_id: string;
  client_id: string;
  version_id: string;
  state: AssignmentState;
  card: Buffer;
  card_revision: number;
  own_days: number;
  card_changed_at: Date | null;
  created_at: Date;
  closed_at: Date | null;
  agreed_how: AgreedHow;
  prepared_together: boolean;
  for_session: ForSession | null;
  client_size: ResponseSize | null;
  replaces: string | null;
  is_replaced: boolean;
  earlier: { card: string; revision: number; at: string; by: string; rhythm: Rhythm | null }[];
  response_ids: string[];
  time_zone: string;
  occurrence_state: OccurrenceState;
  set_aside_at: Date | null;
  rhythm: Rhythm | null;
  day: string | null;
  series: { opened: number; done: number; set_aside: number; next_day: string | null };
  occurrence_id: string;
  occurrence_revision: number;
  /** Sealed, and null where the client keeps it or gave it before the caller joined the care. */
  reason: Buffer | null;
}

/** A client without any agreement is one row of nulls: in care, with nothing to list. */
export type ListedRow = (AssignmentRow | { assignment_id: null }) & { paused_until: string | null };

export interface NewAssignment {
  assignmentId: string;
  clientId: string;
  edition: Edition;
  preparedTogether: boolean;
  card: Buffer;
  agreedHow: AgreedHow;
  forSession: string | null;
  replaces: string | null;
  rhythm: Rhythm | null;
  now: Date;
  visibleFrom: Date;
}

const occurrenceSeen = `${occurrenceForPractice('$3')} as occurrence_state,
  case when ${occurrenceForPractice('$3')} = 'set_aside' then o.closed_at end as set_aside_at,
  o.occurrence_id, o.revision as occurrence_revision,
  case when ${occurrenceForPractice('$3')} = 'set_aside' and not o.reason_kept
    and ${mayRead('o.client_id', 'o.closed_at')} then o.reason end as reason`;

/** Of what comes again. What is done is told, kept or not; how far somebody is with one is not. */
const series = `(select json_build_object('opened', count(*) filter (where o.opens_at <= $3),
    'done', count(*) filter (where ${occurrenceForPractice('$3')} = 'done' and o.opens_at <= $3),
    'set_aside', count(*) filter (where ${occurrenceForPractice('$3')} = 'set_aside'
      and o.opens_at <= $3),
    'next_day', min(o.day) filter (where o.opens_at > $3))
  from occurrences o where o.practice_id = $1 and o.assignment_id = a.assignment_id
    and a.rhythm is not null)`;

/** Nothing here looks at a draft: what it answers is the same whether or not there is one. */
const columns = `a.assignment_id, c.client_id, a.version_id, ${stateForPractice('$3')} as state,
  a.card, a.revision as card_revision, a.own_days, a.card_changed_at, a.created_at, a.closed_at, a.agreed_how,
  a.prepared_together, ${forSession('$3')} as for_session,
  case when a.agreed_how = 'sent' then a.client_size end as client_size, a.replaces,
  exists (select from assignments n where n.practice_id = $1 and n.replaces = a.assignment_id
    and n.state <> 'undone') as is_replaced,
  coalesce((select json_agg(json_build_object('card', encode(e.card, 'base64'),
      'revision', e.revision, 'at', e.changed_at, 'by', m.name, 'rhythm', e.rhythm) order by e.revision desc)
    from earlier_cards e
    join memberships m on m.practice_id = $1 and m.member_id = e.changed_by
    where e.practice_id = $1 and e.assignment_id = a.assignment_id), '[]') as earlier,
  p.time_zone, ${occurrenceSeen}, a.rhythm, o.day::text as day, ${series} as series,
  array(select r.response_id from ${readable} r where r.assignment_id = a.assignment_id
    order by ${practiceDay('p', 'r.shared_at')} desc, r.response_id) as response_ids`;

@Injectable()
export class TherapistAssignmentsRepository {
  constructor(private readonly accessLog: AccessLog) {}

  list(
    tx: Transaction,
    caller: Caller,
    asked: { clientId: string; now: Date },
  ): Promise<ListedRow[]> {
    return this.accessLog.open<ListedRow>(tx, caller, {
      subject: 'assignments',
      sql: `select null::uuid as subject_id, ${columns}, ${pausedUntil('$3')} as paused_until
        from clients c
        join practices p on p.practice_id = c.practice_id
        left join assignments a on a.practice_id = $1 and a.client_id = c.client_id
          and a.state <> 'undone'
        left join occurrences o on o.practice_id = $1 and o.assignment_id = a.assignment_id
          and o.occurrence_id = ${currentOccurrence('$3')}
        where c.practice_id = $1 and c.client_id = $4 and ${inCare('c.client_id')}
        order by a.assignment_id desc`,
      values: [asked.now, asked.clientId],
    });
  }

  /** After it was agreed: that is the entry of the access log, not an opening of its own. */
  one(
    tx: Transaction,
    caller: Caller,
    asked: { assignmentId: string; now: Date },
  ): Promise<AssignmentRow | undefined> {
    return tx.one<AssignmentRow>(
      `select ${columns}
       from assignments a
       join clients c on c.practice_id = $1 and c.client_id = a.client_id
       join practices p on p.practice_id = $1
       join occurrences o on o.practice_id = $1 and o.assignment_id = a.assignment_id
         and o.occurrence_id = ${currentOccurrence('$3')}
       where a.practice_id = $1 and a.assignment_id = $4 and a.state <> 'undone'
         and ${inCare('a.client_id')}`,
      [caller.practiceId, caller.memberId, asked.now, asked.assignmentId],
    );
  }

  /** The version is found by its content, because somebody else may just have copied it. */
  add(
    tx: Transaction,
    caller: Pick<Caller, 'practiceId' | 'memberId'>,
    assignment: NewAssignment,
  ): void {
    const { edition, now } = assignment;
    void tx.run(
      `insert into assignments (practice_id, assignment_id, client_id, version_id, agreed_by, state,
         prepared_together, card, agreed_how, for_session, replaces, created_at, visible_from,
         rhythm, started_on)
       values ($1, $2, $3,
         (select v.version_id from exercises e
          join exercise_versions v on v.practice_id = $1 and v.exercise_id = e.exercise_id
          where e.practice_id = $1 and e.slug = $4 and v.content_hash = $5),
         $6, 'agreed', $7, $8, $9, $10, $11, $12, $13, $14,
         case when $14::jsonb is not null then (select ($12::timestamptz at time zone c.time_zone)::date
           from clients c where c.practice_id = $1 and c.client_id = $3) end)`,
      [
        caller.practiceId,
        assignment.assignmentId,
        assignment.clientId,
        edition.exercise.slug,
        edition.hash,
        caller.memberId,
        assignment.preparedTogether,
        assignment.card,
        assignment.agreedHow,
        assignment.forSession,
        assignment.replaces,
        now,
        assignment.visibleFrom,
        assignment.rhythm,
      ],
    );
  }

  /** Whether a session of this client is still to come. */
  isToCome(
    tx: Transaction,
    { practiceId }: Caller,
    asked: { sessionId: string; clientId: string; now: Date },
  ): Promise<unknown> {
    return tx.one(
      `select 1 from sessions s where s.practice_id = $1 and s.session_id = $2
         and s.client_id = $3 and ${isToCome('$4')}`,
      [practiceId, asked.sessionId, asked.clientId, asked.now],
    );
  }
}
