import { Injectable } from '@nestjs/common';
import type { Exercise } from '@selfward/domain';
import type { Transaction } from '../../database/transaction.ts';

export interface NewVersion {
  exercise: Exercise;
  hash: string;
  exerciseId: string;
  versionId: string;
  content: Buffer;
  createdAt: Date;
}

@Injectable()
export class ExerciseVersionsRepository {
  contents(
    tx: Transaction,
    practiceId: string,
    versionIds: readonly string[],
  ): Promise<{ version_id: string; content: Buffer }[]> {
    return tx.many(
      `select version_id, content from exercise_versions
       where practice_id = $1 and version_id = any($2::uuid[])`,
      [practiceId, versionIds],
    );
  }

  find(
    tx: Transaction,
    practiceId: string,
    edition: { exercise: Exercise; hash: string },
  ): Promise<{ version_id: string } | undefined> {
    return tx.one(
      `select v.version_id from exercises e
       join exercise_versions v on v.practice_id = $1 and v.exercise_id = e.exercise_id
       where e.practice_id = $1 and e.slug = $2 and v.content_hash = $3`,
      [practiceId, edition.exercise.slug, edition.hash],
    );
  }

  /** Two agreements at once may both copy; the keys of the tables let one of them through. */
  add(tx: Transaction, practiceId: string, version: NewVersion): void {
    const { exercise, createdAt } = version;
    void tx.run(
      `insert into exercises (practice_id, exercise_id, slug, source, created_at)
       values ($1, $2, $3, 'selfward', $4) on conflict (practice_id, slug) do nothing`,
      [practiceId, version.exerciseId, exercise.slug, createdAt],
    );
    void tx.run(
      `insert into exercise_versions (practice_id, version_id, exercise_id, version, series,
         language, content_hash, content, created_at)
       select $1, $2, e.exercise_id, $4, $5, $6, $7, $8, $9 from exercises e
       where e.practice_id = $1 and e.slug = $3
       on conflict (practice_id, exercise_id, content_hash) do nothing`,
      [
        practiceId,
        version.versionId,
        exercise.slug,
        exercise.version,
        exercise.series,
        exercise.lang,
        version.hash,
        version.content,
        createdAt,
      ],
    );
  }
}
