import { Injectable } from '@nestjs/common';
import type { DueOccurrence, Rhythm, SessionState } from '@selfward/domain';
import { newId } from '../../database/id.ts';
import type { Transaction } from '../../database/transaction.ts';

export interface StoredOccurrence {
  id: string;
  ordinal: number;
  opens_at: string;
  for_session: string | null;
  day: string | null;
  created_at: string;
  /** Not done and not set aside, whoever has begun it. */
  is_open: boolean;
  /** Somebody does it early: it is moved, never dropped. */
  is_begun: boolean;
}

export interface StoredSession {
  id: string;
  state: SessionState;
  starts_at: string;
  ends_at: string;
  started_at: string | null;
}

export interface RhythmRow {
  assignment_id: string;
  client_id: string;
  rhythm: Rhythm;
  started_on: string;
  /** When this rhythm was agreed on. */
  since: Date;
  ordinals_before: number;
  time_zone: string;
  occurrences: StoredOccurrence[];
  sessions: StoredSession[];
  pauses: { from: string; until: string }[];
  absences: { firstDay: string; lastDay: string }[];
}

const occurrences = `(select coalesce(json_agg(json_build_object('id', o.occurrence_id,
    'ordinal', o.ordinal, 'opens_at', o.opens_at, 'day', o.day, 'for_session', o.for_session,
    'is_open', o.state = 'open', 'created_at', o.created_at,
    'is_begun', o.state <> 'open' or exists (select from responses r where r.practice_id = $1
      and r.assignment_id = a.assignment_id and r.occurrence_id = o.occurrence_id))
    order by o.ordinal), '[]')
  from occurrences o where o.practice_id = $1 and o.assignment_id = a.assignment_id)`;

const sessions = `(select coalesce(json_agg(json_build_object('id', s.session_id, 'state', s.state,
    'starts_at', s.starts_at, 'ends_at', s.ends_at, 'started_at', s.started_at)), '[]')
  from sessions s where s.practice_id = $1 and s.client_id = a.client_id
    and a.rhythm->>'kind' = 'session' and s.ends_at > a.created_at)`;

const pauses = `(select coalesce(json_agg(json_build_object('from', p.from_day,
    'until', p.until_day + 1)), '[]')
  from pauses p where p.practice_id = $1 and p.client_id = a.client_id)`;

const absences = `(select coalesce(json_agg(json_build_object('firstDay', away.first_day,
    'lastDay', away.last_day)), '[]')
  from absences away where away.practice_id = $1 and away.member_id = a.agreed_by)`;

/** A rhythm, and from where it counts. */
export interface CountsFrom {
  rhythm: Rhythm;
  startedOn: string;
  since: Date;
  before: number;
}

/** How long before it opens a planned one is looked at again: a pause may have come in between. */
const lookAhead = '36 hours';

@Injectable()
export class PlanningRepository {
  /** Held until the plan is stored: two processes never plan the same one at once. */
  due(tx: Transaction, asked: { practiceId: string; now: Date }): Promise<RhythmRow[]> {
    return this.rows(
      tx,
      [asked.practiceId, asked.now],
      `and (a.rhythm->>'kind' = 'session' or not exists (select from occurrences o
        where o.practice_id = $1 and o.assignment_id = a.assignment_id
          and o.opens_at > $2::timestamptz + interval '${lookAhead}'))
      for update of a skip locked`,
    );
  }

  /** Of one client, whatever its time: they said something that moves it. */
  ofClient(tx: Transaction, asked: { practiceId: string; clientId: string }): Promise<RhythmRow[]> {
    const values = [asked.practiceId, asked.clientId];
    return this.rows(tx, values, 'and a.client_id = $2 order by a.assignment_id for update of a');
  }

  one(
    tx: Transaction,
    asked: { practiceId: string; assignmentId: string },
  ): Promise<RhythmRow | undefined> {
    const values = [asked.practiceId, asked.assignmentId];
    return this.rows(tx, values, 'and a.assignment_id = $2 for update of a').then(([row]) => row);
  }

  counts(tx: Transaction, place: { practiceId: string; id: string }, from: CountsFrom): void {
    void tx.run(
      `update assignments set rhythm = $3, started_on = $4, rhythm_since = $5, ordinals_before = $6
       where practice_id = $1 and assignment_id = $2`,
      [place.practiceId, place.id, from.rhythm, from.startedOn, from.since, from.before],
    );
  }

  insert(
    tx: Transaction,
    place: { practiceId: string; assignmentId: string; clientId: string; now: Date },
    one: DueOccurrence,
  ): void {
    void tx.run(
      `insert into occurrences (practice_id, occurrence_id, assignment_id, client_id, kind, ordinal,
         opens_at, day, for_session, state, created_at)
       values ($1, $2, $3, $4, 'series', $5, $6, $7, $8, 'open', $9)
       on conflict (practice_id, assignment_id, ordinal) do nothing`,
      [
        place.practiceId,
        newId(),
        place.assignmentId,
        place.clientId,
        one.ordinal,
        one.opensAt,
        one.day,
        one.forSession,
        place.now,
      ],
    );
  }

  move(tx: Transaction, place: { practiceId: string; id: string }, one: DueOccurrence): void {
    void tx.run(
      `update occurrences set opens_at = $3, day = $4, for_session = $5, ordinal = $6
       where practice_id = $1 and occurrence_id = $2`,
      [place.practiceId, place.id, one.opensAt, one.day, one.forSession, one.ordinal],
    );
  }

  /** One that nobody began: beginning holds the agreement, so it cannot come in between. */
  drop(tx: Transaction, { practiceId, id }: { practiceId: string; id: string }): void {
    void tx.run('delete from occurrences where practice_id = $1 and occurrence_id = $2', [
      practiceId,
      id,
    ]);
  }

  private rows(tx: Transaction, values: unknown[], which: string): Promise<RhythmRow[]> {
    return tx.many<RhythmRow>(
      `select a.assignment_id, a.client_id, a.rhythm, a.started_on::text, a.ordinals_before,
         coalesce(a.rhythm_since, a.created_at) as since, c.time_zone,
         ${occurrences} as occurrences, ${sessions} as sessions, ${pauses} as pauses,
         ${absences} as absences
       from assignments a
       join clients c on c.practice_id = $1 and c.client_id = a.client_id and c.archived_at is null
       where a.practice_id = $1 and a.rhythm is not null and a.state = 'agreed' ${which}`,
      values,
    );
  }
}
