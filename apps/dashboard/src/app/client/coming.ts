import type { HomeEntry, HomeSeries } from '@selfward/contract';
import { comingDay, dayName, daysBetween, longDay, onDay, today } from '../../i18n/days.ts';
import messages from '../../i18n/messages/coming.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';

loadMessages(messages);

export type ComingEntry = HomeEntry & {
  series: HomeSeries & { next: NonNullable<HomeSeries['next']> };
};

const hasNext = (entry: HomeEntry): entry is ComingEntry => entry.series?.next != null;

/** Nothing of it is open: it stands ready for its day. */
export const isWaiting = ({ series, occurrenceId, responseId }: HomeEntry): boolean =>
  responseId === null && series?.next?.occurrenceId === occurrenceId;

const isOpen = (entry: HomeEntry): boolean => entry.state === 'open' && !isWaiting(entry);

/** Each thing that comes again and asks for nothing now, once, with the day of its next one. */
export function comingOnes(entries: readonly HomeEntry[]): ComingEntry[] {
  const running = entries.filter(({ agreement }) => agreement === 'agreed').filter(hasNext);
  return running.filter(
    ({ assignmentId: id }, at) =>
      running.findIndex((one) => one.assignmentId === id) === at &&
      !entries.some((one) => one.assignmentId === id && isOpen(one)),
  );
}

/** Which one it is, of several: never that its day is over. */
export function whichInWords({ series }: HomeEntry): string {
  if (!series) return '';
  const { rhythm, day } = series;
  if (rhythm.kind !== 'session') return day === null ? '' : t('coming.for', { day: dayOf(day) });
  return day === null ? t('coming.for.next-meet') : t('coming.for.meet', { day: comingDay(day) });
}

/** Beside the day of this one its name alone could be taken for that. */
export const nextDayInWords = (day: string): string =>
  daysBetween(today(), day) < 2 ? comingDay(day) : t('day.on', { day: longDay(day) });

/** "today", "Friday", "27 November": without the "on" of a sentence about what was or will be. */
const dayOf = (day: string): string => {
  const ago = daysBetween(day, today());
  return ago === 0 || ago === 1 ? onDay(day) : dayName(day);
};
