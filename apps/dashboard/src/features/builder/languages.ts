import { isLanguage } from '@selfward/domain';
import { language } from '../../i18n/t.ts';

/** "German" for `de`; null for what names no language. */
export function languageName(tag: string): string | null {
  if (!isLanguage(tag)) return null;
  return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? null;
}
