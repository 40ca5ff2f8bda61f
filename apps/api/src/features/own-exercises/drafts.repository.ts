import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';

export interface DraftRow {
  draft_id: string;
  slug: string;
  revision: number;
  content: Buffer;
  base_version: string | null;
  author_name: string;
  saved_by_name: string;
  created_at: Date;
  saved_at: Date;
  /** Of every version that was published under this name, oldest first. */
  version_ids: string[];
}

export interface NewDraft {
  draftId: string;
  slug: string;
  baseVersion: string | null;
  content: Buffer;
  now: Date;
}

const columns = `d.draft_id, d.slug, d.revision, d.content, d.base_version, d.created_at, d.saved_at,
  a.name as author_name, s.name as saved_by_name,
  array(select v.version_id from exercises e
    join exercise_versions v on v.practice_id = $1 and v.exercise_id = e.exercise_id
    where e.practice_id = $1 and e.slug = d.slug order by v.created_at, v.version_id) as version_ids`;

const joins = `from exercise_drafts d
  join memberships a on a.practice_id = $1 and a.member_id = d.author_id
  join memberships s on s.practice_id = $1 and s.member_id = d.saved_by`;

/** Drafts hold nothing of a client: they belong to the practice, whoever began them. */
@Injectable()
export class DraftsRepository {
  all(tx: Transaction, { practiceId }: Caller): Promise<DraftRow[]> {
    return tx.many<DraftRow>(
      `select ${columns} ${joins} where d.practice_id = $1
       order by d.saved_at desc, d.draft_id limit 500`,
      [practiceId],
    );
  }

  one(tx: Transaction, { practiceId }: Caller, draftId: string): Promise<DraftRow | undefined> {
    return tx.one<DraftRow>(
      `select ${columns} ${joins} where d.practice_id = $1 and d.draft_id = $2`,
      [practiceId, draftId],
    );
  }

  /** The draft of the next version of an exercise, if somebody began one. */
  ofExercise(
    tx: Transaction,
    { practiceId }: Caller,
    slug: string,
  ): Promise<{ draft_id: string } | undefined> {
    return tx.one(`select draft_id from exercise_drafts where practice_id = $1 and slug = $2`, [
      practiceId,
      slug,
    ]);
  }

  /** Whether a name is in use, by a draft or by what was published. */
  isTaken(tx: Transaction, { practiceId }: Caller, slug: string): Promise<unknown> {
    return tx.one(
      `select 1 from exercise_drafts where practice_id = $1 and slug = $2
       union all select 1 from exercises where practice_id = $1 and slug = $2`,
      [practiceId, slug],
    );
  }

  lock(
    tx: Transaction,
    { practiceId }: Caller,
    draftId: string,
  ): Promise<{ revision: number } | undefined> {
    return tx.one(
      `select revision from exercise_drafts where practice_id = $1 and draft_id = $2 for update`,
      [practiceId, draftId],
    );
  }

  /** Somebody else may begin the same one at the same time: the key lets one through. */
  add(tx: Transaction, { practiceId, memberId }: Caller, draft: NewDraft): Promise<number> {
    return tx.run(
      `insert into exercise_drafts (practice_id, draft_id, slug, base_version, content, author_id,
         saved_by, created_at, saved_at)
       values ($1, $2, $3, $4, $5, $6, $6, $7, $7) on conflict (practice_id, slug) do nothing`,
      [
        practiceId,
        draft.draftId,
        draft.slug,
        draft.baseVersion,
        draft.content,
        memberId,
        draft.now,
      ],
    );
  }

  write(
    tx: Transaction,
    { practiceId, memberId }: Caller,
    saved: { draftId: string; revision: number; content: Buffer; now: Date },
  ): void {
    void tx.run(
      `update exercise_drafts set content = $3, revision = $4, saved_by = $5, saved_at = $6
       where practice_id = $1 and draft_id = $2`,
      [practiceId, saved.draftId, saved.content, saved.revision, memberId, saved.now],
    );
  }

  erase(tx: Transaction, { practiceId }: Caller, draftId: string): void {
    void tx.run(`delete from exercise_drafts where practice_id = $1 and draft_id = $2`, [
      practiceId,
      draftId,
    ]);
  }
}
