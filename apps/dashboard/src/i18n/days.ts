import { language, t } from './t.ts';

/** A day travels as `2026-11-24`: a date on somebody's calendar, never an instant. */
const asDate = (day: string) => new Date(`${day}T00:00:00Z`);

/** A day in other words than those below: for the axis of a plot. */
export const dayAs = (day: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(`${language}-GB`, { timeZone: 'UTC', ...options }).format(asDate(day));

/** None before somebody is signed in: the device's. */
let zone: string | undefined;

/** From here on days are those of this zone: who travels keeps the calendar of the practice. */
export function goByDaysOf(timeZone: string): void {
  zone = isKnown(timeZone) ? timeZone : undefined;
}

/** A browser may be older than a zone. */
function isKnown(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}

/** The zone that days go by here. */
export const zoneOfDays = (): string => zone ?? deviceZone();

/** Today where the days of this page are. */
export const today = (): string => dayOf(new Date());

/** The day that a moment fell on, where the days of this page are. */
export const dayOf = (moment: Date): string =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: zoneOfDays(),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(moment);

export const daysBetween = (from: string, to: string) =>
  Math.round((asDate(to).getTime() - asDate(from).getTime()) / 86_400_000);

/** "today", "yesterday", "on Monday", "on 26 August": for the middle of a sentence. */
export function onDay(day: string, now = today()): string {
  const ago = daysBetween(day, now);
  if (ago === 0) return t('day.today');
  if (ago === 1) return t('day.yesterday');
  return t('day.on', { day: dayName(day, now) });
}

/** The same for what is to come: "today", "tomorrow", "on Thursday", "on 3 December". */
export function comingDay(day: string, now = today()): string {
  const ahead = daysBetween(now, day);
  if (ahead === 0) return t('day.today');
  if (ahead === 1) return t('day.tomorrow');
  const name = ahead > 1 && ahead < 7 ? dayAs(day, { weekday: 'long' }) : dayName(day, now);
  return t('day.on', { day: name });
}

/** "Monday" within a week, else "26 August", with the year when it is another one. */
export function dayName(day: string, now = today()): string {
  const ago = daysBetween(day, now);
  if (ago >= 0 && ago < 7) return dayAs(day, { weekday: 'long' });
  return dayAs(day, { day: 'numeric', month: 'long', ...yearOf(day, now) });
}

/** Unsaid when it is the one that everybody is in. */
const yearOf = (day: string, now: string): Intl.DateTimeFormatOptions =>
  day.slice(0, 4) === now.slice(0, 4) ? {} : { year: 'numeric' };

/** The same where a line or a sentence begins with it: "Today", "Yesterday", "Monday". */
export function dayFirst(day: string, now = today()): string {
  const ago = daysBetween(day, now);
  if (ago === 0) return t('day.first.today');
  return ago === 1 ? t('day.first.yesterday') : dayName(day, now);
}

/** "Thursday, 26 November", with the year when it is another one: the head of a page. */
export const longDay = (day: string, now = today()): string =>
  dayAs(day, { weekday: 'long', day: 'numeric', month: 'long', ...yearOf(day, now) });

/** "26 November 2026": on paper, where no other day says which year it is. */
export const fullDay = (day: string): string =>
  dayAs(day, { day: 'numeric', month: 'long', year: 'numeric' });

export const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
