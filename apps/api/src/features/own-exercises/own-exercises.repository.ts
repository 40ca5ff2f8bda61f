import { Injectable } from '@nestjs/common';
import type { Exercise } from '@selfward/contract';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';

export interface VersionRow {
  exercise_id: string;
  version_id: string;
  version: string;
  series: number;
  created_at: Date;
  by_name: string;
}

interface NewVersion {
  exercise: Exercise;
  hash: string;
  exerciseId: string;
  versionId: string;
  sources: string[];
  content: Buffer;
  now: Date;
}

@Injectable()
export class OwnExercisesRepository {
  /** Newest first. */
  versions(tx: Transaction, { practiceId }: Caller, slug: string): Promise<VersionRow[]> {
    return tx.many<VersionRow>(
      `select e.exercise_id, v.version_id, v.version, v.series, v.created_at, m.name as by_name
       from exercises e
       join exercise_versions v on v.practice_id = $1 and v.exercise_id = e.exercise_id
       join memberships m on m.practice_id = $1 and m.member_id = v.published_by
       where e.practice_id = $1 and e.slug = $2 and e.source = 'practice'
       order by v.created_at desc, v.version_id desc`,
      [practiceId, slug],
    );
  }

  version(
    tx: Transaction,
    { practiceId }: Caller,
    { slug, version }: { slug: string; version: string },
  ): Promise<{ version_id: string } | undefined> {
    return tx.one(
      `select v.version_id from exercises e
       join exercise_versions v on v.practice_id = $1 and v.exercise_id = e.exercise_id
       where e.practice_id = $1 and e.slug = $2 and e.source = 'practice' and v.version = $3`,
      [practiceId, slug, version],
    );
  }

  publish(tx: Transaction, { practiceId, memberId }: Caller, version: NewVersion): void {
    const { exercise, now } = version;
    void tx.run(
      `insert into exercises (practice_id, exercise_id, slug, source, created_at)
       values ($1, $2, $3, 'practice', $4) on conflict (practice_id, slug) do nothing`,
      [practiceId, version.exerciseId, exercise.slug, now],
    );
    void tx.run(
      `insert into exercise_versions (practice_id, version_id, exercise_id, version, series,
         language, content_hash, content, created_at, published_by, sources)
       select $1, $2, e.exercise_id, $4, $5, $6, $7, $8, $9, $10, $11 from exercises e
       where e.practice_id = $1 and e.slug = $3 and e.source = 'practice'`,
      [
        practiceId,
        version.versionId,
        exercise.slug,
        exercise.version,
        exercise.series,
        exercise.lang,
        version.hash,
        version.content,
        now,
        memberId,
        version.sources,
      ],
    );
  }

  retire(
    tx: Transaction,
    { practiceId }: Caller,
    { exerciseId, at }: { exerciseId: string; at: Date | null },
  ): void {
    void tx.run(
      `update exercises set retired_at = $3 where practice_id = $1 and exercise_id = $2`,
      [practiceId, exerciseId, at],
    );
  }
}
