import { RuleBroken } from './rule-broken.ts';
import { undoSeconds } from './sharing.ts';

/** Longer than any quiet line needs to be: it says "I read it", it does not answer. */
export const maxLineCharacters = 500;

/** How long something stands on a screen until it counts as opened. */
export const openedSeconds = 3;

/** From Monday to Friday; holidays are not known here. */
export function nextWorkingDay(day: string): string {
  const next = dayAfter(day, 1);
  return isWeekend(next) ? nextWorkingDay(next) : next;
}

/**
 * What the client's own therapist opened on this day or before is told today, whatever else happened:
 * the working day after it is over. So nobody is watched while they prepare. What was opened later is
 * told as soon as a session of the two that was finished after it. Anybody else's is told at once.
 * All days are of the practice's zone.
 */
export function ownTherapistToldUntil(today: string): string {
  let day = dayAfter(today, -1);
  while (nextWorkingDay(day) >= today) day = dayAfter(day, -1);
  return day;
}

/** A line can be taken away while nobody could read it; afterwards it was said. */
export function requireLineUnread(line: { visibleFrom: Date }, now: Date): void {
  if (now >= line.visibleFrom) throw new RuleBroken('line-was-said');
}

/** The last instant at which a session was finished for good: its undo is over. */
export const settledBefore = (now: Date): Date => new Date(now.getTime() - undoSeconds * 1000);

function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

const isWeekend = (day: string): boolean =>
  [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
