import { Injectable } from '@nestjs/common';
import type { Exercise } from '@selfward/contract';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';

interface NewWording {
  exercise: Exercise;
  hash: string;
  versionId: string;
  content: Buffer;
  now: Date;
}

@Injectable()
export class WordingRepository {
  /** The first one makes the measure; whoever brings wording at the same moment waits for it. */
  async lock(
    tx: Transaction,
    { practiceId }: Caller,
    { slug, exerciseId, now }: { slug: string; exerciseId: string; now: Date },
  ): Promise<void> {
    void tx.run(
      `insert into exercises (practice_id, exercise_id, slug, source, created_at)
       values ($1, $2, $3, 'shell', $4) on conflict (practice_id, slug) do nothing`,
      [practiceId, exerciseId, slug, now],
    );
    await tx.one(
      `select exercise_id from exercises
       where practice_id = $1 and slug = $2 and source = 'shell' for update`,
      [practiceId, slug],
    );
  }

  /** Of a measure that is locked. A new version takes it up again if it was retired. */
  add(tx: Transaction, { practiceId, memberId }: Caller, wording: NewWording): void {
    const { exercise, now } = wording;
    void tx.run(
      `update exercises set retired_at = null
       where practice_id = $1 and slug = $2 and source = 'shell' and retired_at is not null`,
      [practiceId, exercise.slug],
    );
    void tx.run(
      `insert into exercise_versions (practice_id, version_id, exercise_id, version, series,
         language, content_hash, content, created_at, published_by)
       select $1, $2, e.exercise_id, $4, $5, $6, $7, $8, $9, $10 from exercises e
       where e.practice_id = $1 and e.slug = $3 and e.source = 'shell'`,
      [
        practiceId,
        wording.versionId,
        exercise.slug,
        exercise.version,
        exercise.series,
        exercise.lang,
        wording.hash,
        wording.content,
        now,
        memberId,
      ],
    );
    void tx.run(
      `insert into wording_rights (practice_id, version_id, member_id, signed_name, signed_at)
       select $1, $2, $3, m.name, $4 from memberships m
       where m.practice_id = $1 and m.member_id = $3`,
      [practiceId, wording.versionId, memberId, now],
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
