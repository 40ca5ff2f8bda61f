import type { Days } from './absence.ts';
import { addDays, daysBetween, laterDay } from './calendar-days.ts';

/** A client's break; `until` is the first day after it: "Paused until 8 December". */
export interface Pause {
  from: string;
  until: string;
}

export type StillReason = 'pause' | 'absence';

export interface Still extends Pause {
  why: StillReason;
}

/**
 * The days on which a pathway stands still. They simply do not count: after them it goes on where it
 * was, in the same steps. A day that is both a break and a time away is left out once.
 */
export const stillDays = (pauses: readonly Pause[], absences: readonly Days[]): Still[] => [
  ...pauses.map(({ from, until }): Still => ({ from, until, why: 'pause' })),
  ...absences.map(({ firstDay, lastDay }): Still => ({
    from: firstDay,
    until: addDays(lastDay, 1),
    why: 'absence',
  })),
];

/** Why it stands still on a day. The client's own break is named first. */
export function standingOn(day: string, still: readonly Still[]): StillReason | null {
  const holding = still.filter(({ from, until }) => from <= day && day < until);
  return holding.find(({ why }) => why === 'pause')?.why ?? holding[0]?.why ?? null;
}

/** The day so many running days after `from`; one on which nothing runs is never the answer. */
export function runningDay(from: string, days: number, still: readonly Still[]): string {
  let day = addDays(from, days);
  for (const span of joined(still)) {
    const begins = laterDay(span.from, from);
    if (begins > day) break;
    if (span.until > begins) day = addDays(day, daysBetween(begins, span.until));
  }
  return day;
}

/** In order and without overlaps, so that no day is counted twice. */
function joined(still: readonly Still[]): Pause[] {
  const spans: Pause[] = [];
  for (const { from, until } of still.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = spans.at(-1);
    if (last && from <= last.until) last.until = laterDay(last.until, until);
    else if (from < until) spans.push({ from, until });
  }
  return spans;
}
