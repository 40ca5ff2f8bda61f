import type { TranslationLine } from '@selfward/contract';
import type { TranslationRow } from './translations.repository.ts';

export const lineOfTranslation = (row: TranslationRow): TranslationLine => ({
  lang: row.lang,
  official: row.official,
  authorName: row.author_name,
  savedAt: row.saved_at.toISOString(),
  revision: row.revision,
});
