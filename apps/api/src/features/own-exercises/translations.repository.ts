import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';

export interface TranslationRow {
  version_id: string;
  lang: string;
  official: boolean;
  revision: number;
  content: Buffer;
  author_name: string;
  saved_at: Date;
}

export interface SealedTranslation {
  versionId: string;
  lang: string;
  official: boolean;
  /** Of what is written now. */
  revision: number;
  content: Buffer;
  now: Date;
}

const columns = `t.version_id, t.lang, t.official, t.revision, t.content, t.saved_at,
  m.name as author_name`;

const author = `join memberships m on m.practice_id = $1 and m.member_id = t.author_id`;

@Injectable()
export class TranslationsRepository {
  ofExercise(tx: Transaction, { practiceId }: Caller, slug: string): Promise<TranslationRow[]> {
    return tx.many<TranslationRow>(
      `select ${columns} from exercises e
       join exercise_versions v on v.practice_id = $1 and v.exercise_id = e.exercise_id
       join exercise_translations t on t.practice_id = $1 and t.version_id = v.version_id
       ${author}
       where e.practice_id = $1 and e.slug = $2 order by t.lang`,
      [practiceId, slug],
    );
  }

  /** A version that the practice has: its own, or its copy of one of the library. */
  version(
    tx: Transaction,
    { practiceId }: Caller,
    { slug, version }: { slug: string; version: string },
  ): Promise<{ version_id: string } | undefined> {
    return tx.one(
      `select v.version_id from exercises e
       join exercise_versions v on v.practice_id = $1 and v.exercise_id = e.exercise_id
       where e.practice_id = $1 and e.slug = $2 and v.version = $3
       order by v.created_at desc limit 1`,
      [practiceId, slug, version],
    );
  }

  contents(tx: Transaction, practiceId: string, versionId: string): Promise<TranslationRow[]> {
    return tx.many<TranslationRow>(
      `select ${columns} from exercise_translations t ${author}
       where t.practice_id = $1 and t.version_id = $2 order by t.lang`,
      [practiceId, versionId],
    );
  }

  one(
    tx: Transaction,
    { practiceId }: Caller,
    { versionId, lang }: { versionId: string; lang: string },
  ): Promise<TranslationRow | undefined> {
    return tx.one<TranslationRow>(
      `select ${columns} from exercise_translations t ${author}
       where t.practice_id = $1 and t.version_id = $2 and t.lang = $3`,
      [practiceId, versionId, lang],
    );
  }

  /** 0 when somebody was faster. */
  add(
    tx: Transaction,
    { practiceId, memberId }: Caller,
    translation: SealedTranslation,
  ): Promise<number> {
    const { versionId, lang, official, content, now } = translation;
    return tx.run(
      `insert into exercise_translations
         (practice_id, version_id, lang, official, content, author_id, saved_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [practiceId, versionId, lang, official, content, memberId, now],
    );
  }

  /** 0 when somebody changed it since: the revision decides. */
  replace(
    tx: Transaction,
    { practiceId, memberId }: Caller,
    translation: SealedTranslation,
  ): Promise<number> {
    const { versionId, lang, official, revision, content, now } = translation;
    return tx.run(
      `update exercise_translations
       set official = $4, revision = $5, content = $6, author_id = $7, saved_at = $8
       where practice_id = $1 and version_id = $2 and lang = $3 and revision = $5 - 1`,
      [practiceId, versionId, lang, official, revision, content, memberId, now],
    );
  }

  erase(
    tx: Transaction,
    { practiceId }: Caller,
    erased: { versionId: string; lang: string; revision: number },
  ): Promise<number> {
    return tx.run(
      `delete from exercise_translations
       where practice_id = $1 and version_id = $2 and lang = $3 and revision = $4`,
      [practiceId, erased.versionId, erased.lang, erased.revision],
    );
  }
}
