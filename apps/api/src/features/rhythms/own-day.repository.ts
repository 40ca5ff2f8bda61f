import { Injectable } from '@nestjs/common';
import type { Rhythm } from '@selfward/domain';
import type { Transaction } from '../../database/transaction.ts';
import type { ClientCaller } from '../../http/caller.ts';

@Injectable()
export class OwnDayRepository {
  lock(
    tx: Transaction,
    { practiceId, clientId }: ClientCaller,
    asked: { assignmentId: string; now: Date },
  ): Promise<{ rhythm: Rhythm | null } | undefined> {
    return tx.one(
      `select a.rhythm from assignments a
       where a.practice_id = $1 and a.assignment_id = $2 and a.client_id = $3
         and a.visible_from <= $4 and a.state <> 'undone' for update`,
      [practiceId, asked.assignmentId, clientId, asked.now],
    );
  }

  /** Counted, because an older page of the therapist shows another day. */
  change(
    tx: Transaction,
    { practiceId, clientId }: ClientCaller,
    { assignmentId, rhythm }: { assignmentId: string; rhythm: Rhythm },
  ): void {
    void tx.run(
      `update assignments set rhythm = $4, own_days = own_days + (rhythm <> $4)::integer,
         rhythm_before = case when rhythm_before = rhythm then $4 else rhythm_before end
       where practice_id = $1 and assignment_id = $2 and client_id = $3`,
      [practiceId, assignmentId, clientId, rhythm],
    );
  }
}
