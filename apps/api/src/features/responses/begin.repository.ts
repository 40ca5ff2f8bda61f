import { Injectable } from '@nestjs/common';
import type { AssignmentState, OccurrenceState, Rhythm } from '@selfward/domain';
import type { Transaction } from '../../database/transaction.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { currentOccurrence, occurrenceForClient, writableState } from './agreed-state.ts';

export interface BeginnableRow {
  assignment_id: string;
  version_id: string;
  occurrence_id: string;
  kind: 'once' | 'log' | 'series';
  state: OccurrenceState;
  assignment: AssignmentState;
  rhythm: Rhythm | null;
  opens_at: Date;
  day: string | null;
  time_zone: string;
}

export interface BeginAsked {
  assignmentId: string;
  /** Of a series; null for the one that is open now. */
  occurrenceId: string | null;
  now: Date;
}

@Injectable()
export class BeginRepository {
  /** Two devices that begin at once wait for each other here; whoever ends or undoes, before that. */
  lock(
    tx: Transaction,
    { practiceId, clientId }: ClientCaller,
    asked: BeginAsked,
  ): Promise<BeginnableRow | undefined> {
    return tx.one<BeginnableRow>(
      `select a.assignment_id, a.version_id, o.occurrence_id, o.kind,
         ${occurrenceForClient('$4')} as state, ${writableState} as assignment,
         a.rhythm, greatest(o.opens_at, a.created_at) as opens_at, o.day::text as day,
         (select c.time_zone from clients c where c.practice_id = $1 and c.client_id = $3) as time_zone
       from assignments a
       join occurrences o on o.practice_id = $1 and o.assignment_id = a.assignment_id
         and o.occurrence_id = coalesce($5, ${currentOccurrence('$4')})
       where a.practice_id = $1 and a.assignment_id = $2 and a.client_id = $3
         and a.visible_from <= $4 for key share of a for update of o`,
      [practiceId, asked.assignmentId, clientId, asked.now, asked.occurrenceId],
    );
  }

  /** A statement of its own: it has to see what was committed while `lock` waited. */
  begun(
    tx: Transaction,
    { practiceId, clientId }: ClientCaller,
    asked: BeginAsked,
  ): Promise<unknown> {
    return tx.one(
      `select 1 from assignments a
       join responses r on r.practice_id = $1 and r.assignment_id = a.assignment_id
         and r.occurrence_id = coalesce($5, ${currentOccurrence('$4')})
       where a.practice_id = $1 and a.assignment_id = $2 and r.client_id = $3 and r.once`,
      [practiceId, asked.assignmentId, clientId, asked.now, asked.occurrenceId],
    );
  }
}
