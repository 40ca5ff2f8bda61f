// The pathway format. Field names are those of the stored and exported document.

import type { Weekday } from './calendar-days.ts';
import type { Exercise } from './exercise.ts';
import type { Rhythm, SessionTie } from './rhythm.ts';

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
}

export const traitsOf = ({ prepare, cadence }: Exercise): StepTraits => ({
  prepare,
  alongside: cadence.kind === 'weekly' || cadence.kind === 'log',
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
  if (cadence.kind !== 'weekly') return { kind: 'once' };
  if (timing.kind !== 'week' || timing.until === undefined)
    return { kind: 'weekly', ...own, weeks: null, afterwards: null };
  return {
    kind: 'weekly',
    ...own,
    weeks: timing.until - timing.week + 1,
    afterwards: cadence.then_every === 'P1M' ? 'monthly' : null,
  };
}
