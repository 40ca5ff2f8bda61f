import { Injectable } from '@nestjs/common';
import type { AssignmentState, OccurrenceState } from '@selfward/domain';
import type { Transaction } from '../../database/transaction.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { writableState } from './agreed-state.ts';

export interface BeginnableRow {
  assignment_id: string;
  version_id: string;
  occurrence_id: string;
  kind: 'once' | 'log';
  state: OccurrenceState;
  assignment: AssignmentState;
}

@Injectable()
export class BeginRepository {
  /** Two devices that begin at once wait for each other here; whoever ends or undoes, before that. */
  lock(
    tx: Transaction,
    { practiceId, clientId }: ClientCaller,
    asked: { assignmentId: string; now: Date },
  ): Promise<BeginnableRow | undefined> {
    return tx.one<BeginnableRow>(
      `select a.assignment_id, a.version_id, o.occurrence_id, o.kind, o.state,
         ${writableState} as assignment
       from assignments a
       join occurrences o on o.practice_id = $1 and o.assignment_id = a.assignment_id
       where a.practice_id = $1 and a.assignment_id = $2 and a.client_id = $3
         and a.visible_from <= $4 for key share of a for update of o`,
      [practiceId, asked.assignmentId, clientId, asked.now],
    );
  }

  /** A statement of its own: it has to see what was committed while `lock` waited. */
  begun(
    tx: Transaction,
    { practiceId, clientId }: ClientCaller,
    assignmentId: string,
  ): Promise<unknown> {
    return tx.one(
      `select 1 from responses
       where practice_id = $1 and assignment_id = $2 and client_id = $3 and once`,
      [practiceId, assignmentId, clientId],
    );
  }
}
