import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { AccessLog } from '../access-log/index.ts';
import { inCare } from '../care/index.ts';
import type { Edition } from '../exercises/index.ts';
import { currentOccurrence, occurrenceForPractice, stateForPractice } from '../responses/index.ts';

export interface OlderRow {
  assignment_id: string;
  client_id: string;
  client_name: string;
  version: string;
  series: number;
}

/** Nothing here looks at a draft: whether one was begun, neither the list nor a refusal tells. */
@Injectable()
export class MoveOnRepository {
  constructor(private readonly accessLog: AccessLog) {}

  /** Agreements of the caller's clients on another version than this one, open as far as they know. */
  older(
    tx: Transaction,
    caller: Caller,
    { edition, now }: { edition: Edition; now: Date },
  ): Promise<OlderRow[]> {
    return this.accessLog.open<OlderRow>(tx, caller, {
      subject: 'assignments',
      ofMany: true,
      sql: `select null::uuid as subject_id, a.assignment_id, c.client_id, c.name as client_name,
          v.version, v.series
        from exercises e
        join exercise_versions v on v.practice_id = $1 and v.exercise_id = e.exercise_id
          and v.content_hash <> $4
        join assignments a on a.practice_id = $1 and a.version_id = v.version_id
        join clients c on c.practice_id = $1 and c.client_id = a.client_id
          and c.archived_at is null
        join occurrences o on o.practice_id = $1 and o.assignment_id = a.assignment_id
          and o.occurrence_id = ${currentOccurrence('$5')}
        where e.practice_id = $1 and e.slug = $3 and ${inCare('c.client_id')}
          and ${stateForPractice('$5')} = 'agreed' and ${occurrenceForPractice('$5')} <> 'done'
        order by c.name, a.assignment_id limit 500`,
      values: [edition.exercise.slug, edition.hash, now],
    });
  }

  /** Whether an agreement is about a version of this exercise. */
  isOf(
    tx: Transaction,
    { practiceId }: Caller,
    { assignmentId, slug }: { assignmentId: string; slug: string },
  ): Promise<{ content_hash: string } | undefined> {
    return tx.one(
      `select v.content_hash from assignments a
       join exercise_versions v on v.practice_id = $1 and v.version_id = a.version_id
       join exercises e on e.practice_id = $1 and e.exercise_id = v.exercise_id
       where a.practice_id = $1 and a.assignment_id = $2 and e.slug = $3`,
      [practiceId, assignmentId, slug],
    );
  }

  /** What was begun keeps the version it was begun in; what begins from now on has the new one. */
  moveOn(
    tx: Transaction,
    { practiceId }: Caller,
    moved: { assignmentId: string; edition: Edition; now: Date },
  ): void {
    const { exercise, hash } = moved.edition;
    void tx.run(
      `update assignments set moved_on_at = $5, version_id = (
         select v.version_id from exercises e
         join exercise_versions v on v.practice_id = $1 and v.exercise_id = e.exercise_id
         where e.practice_id = $1 and e.slug = $3 and v.content_hash = $4)
       where practice_id = $1 and assignment_id = $2`,
      [practiceId, moved.assignmentId, exercise.slug, hash, moved.now],
    );
  }
}
