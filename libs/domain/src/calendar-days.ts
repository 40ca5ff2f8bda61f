// Days as people say them, 2026-11-24, and what lies between them: no clock and no zone in here.

const dayLength = 86_400_000;

/** Monday is 1, Sunday 7, as ISO 8601 counts. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof weekdays)[number];

export const addDays = (day: string, days: number): string =>
  written(Date.parse(day) + days * dayLength);

/** Of a month that is too short it is the last day: 31 January and one month is 28 February. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return written(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayLength);

/** The first day with this name, on `day` itself or after it. */
export function weekdayFrom(day: string, weekday: Weekday): string {
  const named = new Date(Date.parse(day)).getUTCDay() || 7;
  return addDays(day, (weekday - named + 7) % 7);
}

/** Days as ISO 8601 writes them compare as texts. */
export const laterDay = (one: string, other: string): string => (one > other ? one : other);

const written = (epoch: number): string => new Date(epoch).toISOString().slice(0, 10);
