import { Injectable } from '@nestjs/common';
import type { AssignmentState, OccurrenceState } from '@selfward/domain';
import type { Transaction } from '../../database/transaction.ts';
import type { ClientCaller } from '../../http/caller.ts';
import type { Edition } from '../exercises/index.ts';
import { currentOccurrence, occurrenceForClient, writableState } from '../responses/index.ts';

export interface HeldRow {
  version_id: string;
  state: AssignmentState;
  occurrence: OccurrenceState;
  is_begun: boolean;
}

@Injectable()
export class InsteadRepository {
  /** Beginning waits at the occurrence too: it begins in one wording or in the other. */
  lock(
    tx: Transaction,
    { practiceId, clientId }: ClientCaller,
    { assignmentId, now }: { assignmentId: string; now: Date },
  ): Promise<HeldRow | undefined> {
    return tx.one<HeldRow>(
      `select a.version_id, ${writableState} as state, ${occurrenceForClient('$4')} as occurrence,
         exists (select from responses r where r.practice_id = $1
           and r.assignment_id = a.assignment_id and r.occurrence_id = o.occurrence_id) as is_begun
       from assignments a
       join occurrences o on o.practice_id = $1 and o.assignment_id = a.assignment_id
         and o.occurrence_id = ${currentOccurrence('$4')}
       where a.practice_id = $1 and a.assignment_id = $2 and a.client_id = $3
         and a.visible_from <= $4 for no key update of a, o`,
      [practiceId, assignmentId, clientId, now],
    );
  }

  take(
    tx: Transaction,
    { practiceId, clientId }: ClientCaller,
    { assignmentId, edition }: { assignmentId: string; edition: Edition },
  ): void {
    void tx.run(
      `update assignments set version_id = (select v.version_id from exercises e
         join exercise_versions v on v.practice_id = $1 and v.exercise_id = e.exercise_id
         where e.practice_id = $1 and e.slug = $4 and v.content_hash = $5)
       where practice_id = $1 and assignment_id = $2 and client_id = $3`,
      [practiceId, assignmentId, clientId, edition.exercise.slug, edition.hash],
    );
  }
}
