import { addDays, laterDay } from './calendar-days.ts';
import type { Rhythm } from './rhythm.ts';
import { RuleBroken } from './rule-broken.ts';

/** What a rhythm counts from. */
export interface RhythmStart {
  startedOn: string;
  /** Ordinals up to this one were made by a rhythm that this one took the place of; 0 for the first. */
  before: number;
}

/** The last occurrence that has opened, or was done early. */
export interface LastMade {
  ordinal: number;
  /** Null for what was for "when you next meet". */
  day: string | null;
}

/** Once and a log have one occurrence: another rhythm would be another agreement. */
export function requireComesAgain(before: Rhythm | null, after: Rhythm): void {
  if (before === null || after.kind === 'once' || after.kind === 'log')
    throw new RuleBroken('no-rhythm-to-change');
}

/** Stored as JSON, whose order says nothing. */
export const isSameRhythm = (one: Rhythm | null, other: Rhythm | null): boolean =>
  inOrder(one) === inOrder(other);

const inOrder = (rhythm: Rhythm | null): string =>
  JSON.stringify(
    Object.entries(rhythm ?? {}).toSorted(([one], [other]) => one.localeCompare(other)),
  );

/**
 * Whether numbers and distances begin anew. Another day or time, other months and another tie to sessions
 * go on where they are.
 */
export const countsAnew = (before: Rhythm, after: Rhythm): boolean =>
  before.kind !== after.kind || counted(before) !== counted(after);

function counted(rhythm: Rhythm): string {
  if (rhythm.kind === 'weekly') return `${rhythm.weeks} ${rhythm.afterwards}`;
  return rhythm.kind === 'every' ? `${rhythm.weeks} ${rhythm.times}` : '';
}

/**
 * From where a rhythm counts that takes the place of another: today, and never again on a day that has
 * had its turn. Some weeks apart means apart from the last one, too.
 */
export function startAnew(
  rhythm: Rhythm,
  { today, last }: { today: string; last: LastMade | null },
): RhythmStart {
  const before = last?.ordinal ?? 0;
  if (last === null || last.day === null) return { startedOn: today, before };
  const apart = rhythm.kind === 'every' ? rhythm.weeks * 7 : 1;
  return { startedOn: laterDay(today, addDays(last.day, apart)), before };
}
