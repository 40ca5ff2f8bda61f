import { language } from './t.ts';

/** "Ruth", "Ruth and Paul", "Ruth, Paul, and Dana". */
export const listOf = (names: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
