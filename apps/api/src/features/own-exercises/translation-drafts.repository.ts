import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import type { SealedTranslation, TranslationRow } from './translations.repository.ts';

interface Wanted {
  versionId: string;
  lang: string;
}

const columns = `t.version_id, t.lang, t.official, t.revision, t.content, t.saved_at,
  m.name as author_name`;

const author = `join memberships m on m.practice_id = $1 and m.member_id = t.author_id`;

@Injectable()
export class TranslationDraftsRepository {
  ofVersion(tx: Transaction, practiceId: string, versionId: string): Promise<TranslationRow[]> {
    return tx.many<TranslationRow>(
      `select ${columns} from translation_drafts t ${author}
       where t.practice_id = $1 and t.version_id = $2 order by t.lang`,
      [practiceId, versionId],
    );
  }

  one(
    tx: Transaction,
    { practiceId }: Caller,
    { versionId, lang }: Wanted,
  ): Promise<TranslationRow | undefined> {
    return tx.one<TranslationRow>(
      `select ${columns} from translation_drafts t ${author}
       where t.practice_id = $1 and t.version_id = $2 and t.lang = $3`,
      [practiceId, versionId, lang],
    );
  }

  /** 0 when somebody changed it since, or began it first: the revision decides. */
  write(
    tx: Transaction,
    { practiceId, memberId }: Caller,
    draft: SealedTranslation,
  ): Promise<number> {
    const { versionId, lang, official, revision, content, now } = draft;
    const values = [practiceId, versionId, lang, official, revision, content, memberId, now];
    if (revision === 1)
      return tx.run(
        `insert into translation_drafts
           (practice_id, version_id, lang, official, revision, content, author_id, saved_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
        values,
      );
    return tx.run(
      `update translation_drafts
       set official = $4, revision = $5, content = $6, author_id = $7, saved_at = $8
       where practice_id = $1 and version_id = $2 and lang = $3 and revision = $5 - 1`,
      values,
    );
  }

  erase(
    tx: Transaction,
    { practiceId }: Caller,
    { versionId, lang, revision }: Wanted & { revision: number },
  ): Promise<number> {
    return tx.run(
      `delete from translation_drafts
       where practice_id = $1 and version_id = $2 and lang = $3 and revision = $4`,
      [practiceId, versionId, lang, revision],
    );
  }

  /** With what it became, or with the language itself; what somebody wrote since stays. */
  drop(tx: Transaction, caller: Caller, draft: Wanted & { revision: number }): void {
    void this.erase(tx, caller, draft);
  }

  /** The newest translations into a language, the newest last, those of the same exercise behind all. */
  async inLanguage(
    tx: Transaction,
    practiceId: string,
    { slug, lang }: { slug: string; lang: string },
  ): Promise<TranslationRow[]> {
    return tx.many<TranslationRow>(
      `select * from (
         select ${columns}, e.slug = $2 as is_same
         from exercise_translations t ${author}
         join exercise_versions v on v.practice_id = $1 and v.version_id = t.version_id
         join exercises e on e.practice_id = $1 and e.exercise_id = v.exercise_id
         where t.practice_id = $1 and t.lang = $3
         order by is_same desc, t.saved_at desc limit 60
       ) newest order by is_same, saved_at`,
      [practiceId, slug, lang],
    );
  }
}
