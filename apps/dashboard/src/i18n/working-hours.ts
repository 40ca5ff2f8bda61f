import type { WorkingHours } from '@selfward/domain';
import { language } from './t.ts';

/** 2026-11-23 was a Monday. */
const dayOf = (weekday: number) => new Date(Date.UTC(2026, 10, 22 + weekday));
const names = (style: 'short' | 'long') =>
  new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' });

export const weekdayName = (weekday: number): string => names('long').format(dayOf(weekday));

/** "Mon to Fri 09:00–17:00, Sat 09:00–12:00": days that are alike stand together. */
export function hoursInWords(hours: WorkingHours): string {
  const days = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    clocks: hours
      .filter((span) => span.weekday === weekday)
      .map(({ from, until }) => `${from}–${until}`)
      .toSorted()
      .join(' '),
  }));
  const runs = days.reduce<{ from: number; to: number; clocks: string }[]>((all, day) => {
    const last = all.at(-1);
    if (last && last.clocks === day.clocks) last.to = day.weekday;
    else all.push({ from: day.weekday, to: day.weekday, clocks: day.clocks });
    return all;
  }, []);
  return runs
    .filter(({ clocks }) => clocks !== '')
    .map(({ from, to, clocks }) => `${rangeOf(from, to)} ${clocks}`)
    .join(', ');
}

const rangeOf = (from: number, to: number): string =>
  from === to
    ? names('short').format(dayOf(from))
    : names('short').formatRange(dayOf(from), dayOf(to));
