import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';

/** The newest version of an exercise that the practice wrote. */
export interface OwnRow {
  slug: string;
  exercise_id: string;
  retired_at: Date | null;
  version_id: string;
  version: string;
  series: number;
  content_hash: string;
  created_at: Date;
  by_name: string;
  draft_id: string | null;
}

const newest = `select e.slug, e.exercise_id, e.retired_at, v.version_id, v.version, v.series,
    v.content_hash, v.created_at, m.name as by_name, d.draft_id
  from exercises e
  join lateral (
    select v.* from exercise_versions v
    where v.practice_id = $1 and v.exercise_id = e.exercise_id
    order by v.created_at desc, v.version_id desc limit 1) v on true
  join memberships m on m.practice_id = $1 and m.member_id = v.published_by
  left join exercise_drafts d on d.practice_id = $1 and d.slug = e.slug
  where e.practice_id = $1 and e.source = 'practice'`;

@Injectable()
export class OwnVersionsRepository {
  all(tx: Transaction, practiceId: string): Promise<OwnRow[]> {
    return tx.many<OwnRow>(`${newest} order by e.created_at, e.slug limit 1000`, [practiceId]);
  }

  one(tx: Transaction, practiceId: string, slug: string): Promise<OwnRow | undefined> {
    return tx.one<OwnRow>(`${newest} and e.slug = $2`, [practiceId, slug]);
  }

  translation(
    tx: Transaction,
    practiceId: string,
    asked: { versionId: string; langs: readonly string[] },
  ): Promise<TranslationContent | undefined> {
    return tx.one<TranslationContent>(
      `select lang, revision, content from exercise_translations
       where practice_id = $1 and version_id = $2 and lang = any($3::text[])
       order by length(lang) desc limit 1`,
      [practiceId, asked.versionId, asked.langs],
    );
  }
}

export interface TranslationContent {
  lang: string;
  revision: number;
  content: Buffer;
}
