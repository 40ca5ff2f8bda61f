import type { WriteNote } from '@selfward/contract';
import { language, t } from '../../i18n/t.ts';

/** A record is read in other years too: "Tuesday 17 November 2026". */
export const fullDay = (day: string): string =>
  new Intl.DateTimeFormat(`${language}-GB`, { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** A call or a letter has a note too. */
export const whenOf = ({ sessionId, sessionOn }: Pick<WriteNote, 'sessionId' | 'sessionOn'>) =>
  t(sessionId === null ? 'note.day' : 'note.of-session', { day: fullDay(sessionOn) });
