import type { Day, PlotEvent } from './plot-types.ts';

/** One thing that happened around the person, with all its days: one letter, one sentence. */
export interface Lettered {
  letter: string;
  label: string;
  own: boolean;
  days: readonly Day[];
}

export function lettered(events: readonly PlotEvent[] = []): Lettered[] {
  const inOrder = events.toSorted((a, b) => a.day.localeCompare(b.day));
  return [...Map.groupBy(inOrder, ({ label }) => label)].map(([label, all], at) => ({
    letter: letterOf(at),
    label,
    own: all.some(({ own }) => own),
    days: all.map(({ day }) => day),
  }));
}

/** a … z, aa, ab … */
const letterOf = (at: number): string => {
  const last = String.fromCodePoint(97 + (at % 26));
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last;
};

/** The upright of a day, with the letters of all that happened then, and the height of its name. */
export interface Upright {
  x: number;
  letters: string;
  lane: 0 | 1;
}

/** Closer than this the names of two uprights would touch on a phone. */
const NAME_GAP = 5;

export function uprights(all: readonly Lettered[], at: (day: Day) => number): Upright[] {
  const days = [...new Set(all.flatMap(({ days }) => days))].toSorted();
  const drawn: Upright[] = [];
  for (const day of days) {
    const letters = all.filter(({ days }) => days.includes(day)).map(({ letter }) => letter);
    const before = drawn.at(-1);
    const x = at(day);
    const isClose = before?.lane === 0 && x - before.x < NAME_GAP;
    drawn.push({ x, letters: letters.join(' '), lane: isClose ? 1 : 0 });
  }
  return drawn;
}
