import { isLanguage } from '@selfward/domain';
import { language } from '../../i18n/t.ts';

/** Languages that somebody may translate into. A file may bring another one; it is named as well. */
const tags =
  `af am ar az be bg bn bs ca cs cy da de de-AT de-CH el en en-GB en-US es es-MX et eu fa fi
  fil fr fr-CA ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ku lb lo lt lv mk ml mn mr ms mt my nb
  ne nl nn pa pl ps pt pt-BR ro ru si sk sl so sq sr sv sw ta te th ti tr uk ur uz vi zh-Hans zh-Hant zu`
    .trim()
    .split(/\s+/);

/** "German" for `de`; null for what names no language. */
export function languageName(tag: string): string | null {
  if (!isLanguage(tag)) return null;
  return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? null;
}

/** By name, in the order of the reader's language, with the one that is chosen already. */
export function languageChoices(chosen = ''): { value: string; text: string }[] {
  const all = tags.includes(chosen) || !isLanguage(chosen) ? tags : [...tags, chosen];
  return all
    .map((value) => ({ value, text: languageName(value) ?? value }))
    .toSorted((one, other) => one.text.localeCompare(other.text, language));
}
