// The pathway format. Field names are those of the stored and exported document.

import type { Weekday } from './calendar-days.ts';
import type { Cadence, Exercise } from './exercise.ts';
import { safetyItems } from './flag.ts';
import { presetRhythm, type Rhythm, type SessionTie } from './rhythm.ts';

/** A step asks for one size, or leaves it to the client on the agreement card. */
export const stepSizes = ['small', 'full', 'client_chooses'] as const;
export type StepSize = (typeof stepSizes)[number];

export type StepTiming =
  /** Opens with this week, counted from 1; `until` is the last week in which it runs. */
  | { kind: 'week'; week: number; until?: number }
  /** So many days after an earlier step was done or set aside. */
  | { kind: 'after'; step: string; days: number }
  /** With the first session of `week` or later; with `every` again with each n-th after it. */
  | { kind: 'session'; when: SessionTie; every?: number; week?: number }
  /** Then and now: so many months from the start. */
  | { kind: 'month'; at: number };

export type PathwayStep = {
  /** Stands for this place in the pathway for ever; the eight-week version shares it. */
  id: string;
  exercise: string;
  size: StepSize;
  /** Offered, and opened only when somebody wants it: never by date. */
  optional: boolean;
  timing: StepTiming;
};

/** Weeks are suggestions; the order matters more than dates. */
export type Pathway = {
  slug: string;
  title: string;
  /** For the therapist. */
  purpose: string;
  weeks: number;
  steps: PathwayStep[];
};

/** What the plan has to know of an exercise. */
export interface StepTraits {
  /** Opens only after "we have prepared this together". */
  prepare: boolean;
  /** Runs beside the rest, a check-in or a log: the client's pace does not count it. */
  alongside: boolean;
  /** Asks about self-harm: it opens by itself only where somebody looks at the answer in time. */
  needsCover: boolean;
}

export const traitsOf = (exercise: Exercise): StepTraits => ({
  prepare: exercise.prepare,
  alongside: exercise.cadence.kind === 'weekly' || exercise.cadence.kind === 'log',
  needsCover: safetyItems(exercise).length > 0,
});

/** The client's choice on the card. */
export interface OwnTime {
  weekday: Weekday;
  time: string;
}

/** The rhythm of the agreement that a step makes when it opens. */
export function rhythmOf(step: PathwayStep, { cadence }: Exercise, own: OwnTime): Rhythm {
  const { timing } = step;
  if (timing.kind === 'session' && timing.every !== undefined)
    return { kind: 'session', when: timing.when, every: timing.every };
  if (cadence.kind === 'log') return { kind: 'log' };
  const weeks = weeksOf(timing);
  if (cadence.kind === 'every') return everyFew(cadence, weeks, own);
  if (cadence.kind !== 'weekly') return { kind: 'once' };
  const isMonthlyThen = weeks !== null && cadence.then_every === 'P1M';
  return { kind: 'weekly', ...own, weeks, afterwards: isMonthlyThen ? 'monthly' : null };
}

/** In how many weeks it runs; null where nobody said a last one. */
const weeksOf = (timing: StepTiming): number | null =>
  timing.kind === 'week' && timing.until !== undefined ? timing.until - timing.week + 1 : null;

/** A measure that has a last week comes again until then, as far apart as it asks; else it comes once. */
function everyFew(cadence: Cadence, weeks: number | null, { time }: OwnTime): Rhythm {
  const preset = presetRhythm(cadence);
  if (weeks === null || preset.kind !== 'every') return { kind: 'once' };
  const times = Math.ceil(weeks / preset.weeks);
  return times > 1 ? { ...preset, time, times } : { kind: 'once' };
}
