import { language } from './t.ts';

/** "November 2026", from 2026-11. */
export const monthName = (month: string): string =>
  new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-15T00:00:00Z`),
  );
