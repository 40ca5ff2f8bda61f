import { Injectable } from '@nestjs/common';
import type { AssignmentState, OccurrenceState } from '@selfward/domain';
import type { Transaction } from '../../database/transaction.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { currentOccurrence, occurrenceForClient, stateForClient } from '../responses/index.ts';

export interface OccurrenceRow {
  assignment: AssignmentState;
  occurrence_id: string;
  state: OccurrenceState;
  revision: number;
  reason: Buffer | null;
  reason_kept: boolean;
}

export type ChangedRow = Omit<OccurrenceRow, 'assignment'>;

export interface OccurrenceChange {
  occurrenceId: string;
  state: OccurrenceState;
  closedAt: Date | null;
  reason: Buffer | null;
  isKept: boolean;
}

export interface OccurrenceAsked {
  assignmentId: string;
  /** Of a series; null for the one that is open now. */
  occurrenceId: string | null;
}

@Injectable()
export class SetAsideRepository {
  /** Finishing and beginning wait here too. */
  lock(
    tx: Transaction,
    { practiceId, clientId }: ClientCaller,
    asked: OccurrenceAsked & { now: Date },
  ): Promise<OccurrenceRow | undefined> {
    return tx.one<OccurrenceRow>(
      `select ${stateForClient('$4')} as assignment, o.occurrence_id,
         ${occurrenceForClient('$4')} as state, o.revision, o.reason, o.reason_kept
       from assignments a
       join occurrences o on o.practice_id = $1 and o.assignment_id = a.assignment_id
         and o.occurrence_id = coalesce($5, ${currentOccurrence('$4')})
       where a.practice_id = $1 and a.assignment_id = $2 and a.client_id = $3
         and a.visible_from <= $4 for update of o`,
      [practiceId, asked.assignmentId, clientId, asked.now, asked.occurrenceId],
    );
  }

  /** The reason is sealed to the revision that this makes. */
  change(
    tx: Transaction,
    { practiceId, clientId }: ClientCaller,
    change: OccurrenceChange,
  ): Promise<ChangedRow | undefined> {
    return tx.one<ChangedRow>(
      `update occurrences set state = $4, revision = revision + 1, closed_at = $5, reason = $6,
         reason_kept = $7
       where practice_id = $1 and occurrence_id = $2 and client_id = $3
       returning occurrence_id, state, revision, reason, reason_kept`,
      [
        practiceId,
        change.occurrenceId,
        clientId,
        change.state,
        change.closedAt,
        change.reason,
        change.isKept,
      ],
    );
  }
}
