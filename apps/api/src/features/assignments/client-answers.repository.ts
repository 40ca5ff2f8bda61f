import { Injectable } from '@nestjs/common';
import type { AgreedHow, AssignmentState, OccurrenceState, ResponseSize } from '@selfward/domain';
import type { Transaction } from '../../database/transaction.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { currentOccurrence, writableState } from '../responses/index.ts';

export interface AgreedRow {
  state: AssignmentState;
  agreed_how: AgreedHow;
  occurrence: OccurrenceState;
  closed_at: Date | null;
}

/**
 * What a client answers to an agreement. None of it moves the revision of the card: the practice would
 * learn from it that the client was there.
 */
@Injectable()
export class ClientAnswersRepository {
  lock(
    tx: Transaction,
    { practiceId, clientId }: ClientCaller,
    asked: { assignmentId: string; now: Date },
  ): Promise<AgreedRow | undefined> {
    return tx.one<AgreedRow>(
      `select ${writableState} as state, a.agreed_how, o.state as occurrence, a.closed_at
       from assignments a
       join occurrences o on o.practice_id = $1 and o.assignment_id = a.assignment_id
         and o.occurrence_id = ${currentOccurrence('$4')}
       where a.practice_id = $1 and a.assignment_id = $2 and a.client_id = $3
         and a.visible_from <= $4 for update of a, o`,
      [practiceId, asked.assignmentId, clientId, asked.now],
    );
  }

  answer(
    tx: Transaction,
    { practiceId, clientId }: ClientCaller,
    answer: { assignmentId: string; state: AssignmentState; closedAt: Date | null },
  ): void {
    void tx.run(
      `update assignments set state = $4, closed_at = $5
       where practice_id = $1 and assignment_id = $2 and client_id = $3`,
      [practiceId, answer.assignmentId, clientId, answer.state, answer.closedAt],
    );
  }

  /** The practice may read this one, so it stays as it was once the work has ended. */
  size(
    tx: Transaction,
    { practiceId, clientId }: ClientCaller,
    chosen: { assignmentId: string; size: ResponseSize },
  ): void {
    void tx.run(
      `update assignments a set client_size = $4
       where a.practice_id = $1 and a.assignment_id = $2 and a.client_id = $3 and not exists (
         select from clients gone where gone.practice_id = $1 and gone.client_id = $3
           and gone.archived_at is not null)`,
      [practiceId, chosen.assignmentId, clientId, chosen.size],
    );
  }

  seen(tx: Transaction, { practiceId, clientId }: ClientCaller, assignmentId: string): void {
    void tx.run(
      `update assignments set card_before = null, card_before_revision = null, rhythm_before = null,
         moved_on_at = null
       where practice_id = $1 and assignment_id = $2 and client_id = $3`,
      [practiceId, assignmentId, clientId],
    );
  }
}
