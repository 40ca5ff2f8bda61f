import * as fc from 'fast-check';
import { addDays } from '../calendar-days.ts';
import type { Pathway, PathwayStep, StepTiming, StepTraits } from '../pathway.ts';
import { planOf } from '../plan-of.ts';
import type { Enrolment, PlanFacts, PlannedStep } from '../plan.ts';

/** A Monday. */
export const start = '2027-01-04';

export const traits: ReadonlyMap<string, StepTraits> = new Map([
  ['plain', { prepare: false, alongside: false, needsCover: false }],
  ['prepared', { prepare: true, alongside: false, needsCover: false }],
  ['log', { prepare: false, alongside: true, needsCover: false }],
  ['measure', { prepare: false, alongside: false, needsCover: true }],
]);

export const step = (
  id: string,
  timing: StepTiming,
  more: Partial<PathwayStep> = {},
): PathwayStep => ({
  id,
  exercise: 'plain',
  size: 'client_chooses',
  optional: false,
  timing,
  ...more,
});

export const inWeek = (week: number): StepTiming => ({ kind: 'week', week });

export const pathwayOf = (...steps: PathwayStep[]): Pathway => ({
  slug: 'mine',
  title: 'Mine',
  purpose: '',
  weeks: 12,
  steps,
});

export const anEnrolment = (more: Partial<Enrolment> = {}): Enrolment => ({
  startedOn: start,
  zone: 'Europe/Vienna',
  ended: false,
  pauses: [],
  shiftDays: 0,
  maxOpen: null,
  dropped: [],
  wanted: [],
  ...more,
});

/** Noon in Vienna on a day. */
export const noon = (day: string): Date => new Date(`${day}T11:00:00Z`);

export const someFacts = (day: string, more: Partial<PlanFacts> = {}): PlanFacts => ({
  now: noon(day),
  absences: [],
  sessions: [],
  opened: new Map(),
  closed: new Map(),
  prepared: new Set(),
  open: 0,
  isCovered: true,
  exercises: traits,
  ...more,
});

/** "waiting 2027-01-11 pace": what a test compares. */
export const said = ({ state, day, waitsFor }: PlannedStep): string =>
  [state, day, waitsFor].filter((part) => part !== null).join(' ');

const aTiming: fc.Arbitrary<StepTiming> = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 12 }).map(inWeek) },
  fc.constantFrom(1, 3, 6).map((at): StepTiming => ({ kind: 'month', at })),
);

/** Steps by date, of every kind of exercise. */
export const aPathway: fc.Arbitrary<Pathway> = fc
  .array(fc.tuple(aTiming, fc.constantFrom(...traits.keys()), fc.nat(5)), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) =>
    pathwayOf(
      ...parts.map(([timing, exercise, chance], at) =>
        step(`s${at}`, timing, { exercise, optional: chance === 0 }),
      ),
    ),
  );

export const dayOf = (days: number): string => addDays(start, days);

export interface Way {
  pathway: Pathway;
  enrolment: Enrolment;
}

/** What the job does with a plan: what may open now, is opened today. */
export function run({ pathway, enrolment }: Way, facts: PlanFacts, day: string): PlanFacts {
  const fresh = planOf(pathway, enrolment, { ...facts, now: noon(day) }).filter(
    ({ state }) => state === 'open-now',
  );
  const counted = fresh.filter(({ step }) => !traits.get(step.exercise)?.alongside);
  return {
    ...facts,
    now: noon(day),
    opened: new Map([
      ...facts.opened,
      ...fresh.map(({ step }): [string, string] => [step.id, day]),
    ]),
    open: facts.open + counted.length,
  };
}
