import { Injectable } from '@nestjs/common';
import type { ForSession } from '@selfward/contract';
import type {
  AgreedHow,
  AssignmentState,
  OccurrenceState,
  ResponseSize,
  Rhythm,
  SharingState,
} from '@selfward/domain';
import type { Transaction } from '../../database/transaction.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { AccessLog } from '../access-log/index.ts';
import { readersOf } from '../care/index.ts';
import {
  currentOccurrence,
  type DraftRow,
  draftColumns,
  earlierAnswers,
  type EarlierRow,
  occurrenceForClient,
  stateForClient,
} from '../responses/index.ts';
import { forSession } from './for-session.ts';

export interface OpenedRow {
  assignment_id: string;
  version_id: string;
  card: Buffer;
  card_revision: number;
  occurrence_id: string;
  occurrence_state: OccurrenceState;
  therapist_name: string;
  reading_habit: string;
  has_ended: boolean;
  readers: string[];
  state: AssignmentState;
  agreed_how: AgreedHow;
  created_at: Date;
  closed_at: Date | null;
  time_zone: string;
  language: string;
  /** Until the client has seen it; not where something is written in the version before. */
  moved_on_at: Date | null;
  for_session: ForSession | null;
  rhythm: Rhythm | null;
  opens_at: Date;
  day: string | null;
  client_size: ResponseSize | null;
  card_before: Buffer | null;
  card_before_revision: number | null;
  rhythm_before: Rhythm | null;
  card_changed_at: Date | null;
  response_id: string | null;
  response_revision: number;
  response_state: SharingState;
}

/** A draft, or with `slug` a finished answer to another exercise. */
export type WrittenRow = (DraftRow & { slug: null }) | EarlierRow;

export interface OpenAsked {
  assignmentId: string;
  /** Of a series; null for the one that is open now. */
  occurrenceId: string | null;
  /** A finished entry of a log; null for the one that is written on. */
  responseId: string | null;
  now: Date;
}

interface WrittenAsked extends OpenAsked {
  /** Which exercise of the library refers to which. */
  references: readonly { from: string; to: string }[];
}

/**
 * Slugs of what the exercise behind an agreement ($2) refers to: of the library as it is told ($4, $5),
 * of what the practice wrote as it stands beside each version.
 */
const referred = `select refers.target from assignments a
  join exercise_versions own on own.practice_id = $1 and own.version_id = a.version_id
  join exercises x on x.practice_id = $1 and x.exercise_id = own.exercise_id
  cross join lateral (
    select r.target from unnest($4::text[], $5::text[]) as r (origin, target)
    where r.origin = x.slug union select unnest(own.sources)) as refers (target)
  where a.practice_id = $1 and a.assignment_id = $2 and a.client_id = $3`;

/**
 * The one that is written on, in the version it was begun in. Of a log that is an open entry; a
 * finished one is opened by its own id ($7), and by nobody but its author.
 */
const latestResponse = `left join lateral (
    select r.response_id, r.version_id, r.revision, r.state, r.saved_at from responses r
    where r.practice_id = $1 and r.assignment_id = a.assignment_id
      and r.occurrence_id = o.occurrence_id and r.client_id = $3
      and case when $7::uuid is null then o.kind <> 'log' or r.state = 'draft'
        else r.response_id = $7 end
    order by r.begun_at desc limit 1) r on true`;

/** The client is who signed in ($2) and who the guard found ($3): both have to say so. */
const mySelf = `c.practice_id = $1 and c.member_id = $2 and c.client_id = $3`;

@Injectable()
export class ClientAssignmentsRepository {
  constructor(private readonly accessLog: AccessLog) {}

  open(tx: Transaction, caller: ClientCaller, asked: OpenAsked): Promise<OpenedRow[]> {
    return this.accessLog.open<OpenedRow>(tx, caller, {
      subject: 'assignment',
      sql: `select a.assignment_id as subject_id, c.client_id, a.assignment_id, a.card,
          coalesce(r.version_id, a.version_id) as version_id,
          a.revision as card_revision, o.occurrence_id, ${occurrenceForClient('$5')} as occurrence_state,
          ${stateForClient('$5')} as state, a.agreed_how, a.created_at, a.closed_at, c.time_zone, c.language,
          case when r.response_id is null then a.moved_on_at end as moved_on_at,
          a.rhythm, greatest(o.opens_at, a.created_at) as opens_at, o.day::text as day,
          ${forSession('$5')} as for_session, a.client_size, a.card_before, a.card_before_revision,
          a.rhythm_before, a.card_changed_at, m.name as therapist_name, p.reading_habit,
          c.archived_at is not null as has_ended,
          ${readersOf('$3')} as readers, r.response_id, r.revision as response_revision,
          r.state as response_state
        from clients c
        join practices p on p.practice_id = $1
        join assignments a on a.practice_id = $1 and a.assignment_id = $4 and a.client_id = $3
        join memberships m on m.practice_id = $1 and m.member_id = a.agreed_by
        join occurrences o on o.practice_id = $1 and o.assignment_id = a.assignment_id
          and o.occurrence_id = coalesce($6, ${currentOccurrence('$5')})
        ${latestResponse}
        where ${mySelf} and a.visible_from <= $5
          and ($7::uuid is null or r.response_id is not null)`,
      values: [
        caller.clientId,
        asked.assignmentId,
        asked.now,
        asked.occurrenceId,
        asked.responseId,
      ],
    });
  }

  /**
   * Sent with `open`: it does not wait to know which response that found. In the same statement, what
   * the client wrote to other exercises that this one refers to; `slug` tells them apart.
   */
  written(tx: Transaction, caller: ClientCaller, asked: WrittenAsked): Promise<WrittenRow[]> {
    return tx.many<WrittenRow>(
      `select ${draftColumns}, null as slug, null::bytea as answers, null::uuid as version_id,
         null::timestamptz as finished_at
       from assignments a
       join responses r on r.practice_id = $1 and r.assignment_id = a.assignment_id
         and r.occurrence_id = coalesce($7, ${currentOccurrence('$6')})
       join response_draft_items d on d.practice_id = $1 and d.response_id = r.response_id
       where a.practice_id = $1 and a.assignment_id = $2 and r.client_id = $3
         and case when $8::uuid is null then r.once or r.state = 'draft'
           else r.response_id = $8 end
       union all
       select e.response_id, '', e.revision, null, '', null, e.slug, e.answers, e.version_id,
         e.finished_at
       from (${earlierAnswers(referred)}) e`,
      [
        caller.practiceId,
        asked.assignmentId,
        caller.clientId,
        asked.references.map(({ from }) => from),
        asked.references.map(({ to }) => to),
        asked.now,
        asked.occurrenceId,
        asked.responseId,
      ],
    );
  }
}
