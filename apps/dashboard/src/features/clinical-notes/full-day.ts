import { language } from '../../i18n/t.ts';

/** A record is read in other years too: "Tuesday 17 November 2026". */
export const fullDay = (day: string): string =>
  new Intl.DateTimeFormat(`${language}-GB`, { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
