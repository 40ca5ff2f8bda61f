import {
  addDays,
  type Enrolment,
  type Pathway,
  type PlanFacts,
  planOf,
  shortenTo,
  traitsOf,
} from '@selfward/domain';
import { library } from './library.ts';
import { pathwayBySlug } from './pathways.ts';

const start = '2027-01-04';
const dayOf = (days: number) => addDays(start, days);
const noon = (day: string) => new Date(`${day}T11:00:00Z`);

const get = (weeks: 8 | 12): Pathway => {
  const pathway = pathwayBySlug(`burnout-recovery-${weeks}-weeks`);
  if (!pathway) throw new Error(`no pathway of ${weeks} weeks`);
  return pathway;
};

const enrolment: Enrolment = {
  startedOn: start,
  zone: 'Europe/Vienna',
  ended: false,
  pauses: [],
  shiftDays: 0,
  maxOpen: null,
  dropped: [],
  wanted: [],
};

/** A session each Thursday at noon for half a year. */
const sessions = Array.from({ length: 26 }, (_, week) => {
  const startsAt = noon(dayOf(week * 7 + 3));
  const endsAt = new Date(startsAt.getTime() + 50 * 60_000);
  return { id: `s${week}`, state: 'planned' as const, startsAt, endsAt, startedAt: null };
});

const facts: PlanFacts = {
  now: noon(start),
  absences: [],
  sessions,
  opened: new Map(),
  closed: new Map(),
  prepared: new Set(get(12).steps.map(({ id }) => id)),
  open: 0,
  isCovered: true,
  exercises: new Map(library.map((exercise) => [exercise.slug, traitsOf(exercise)])),
};

/** The job at noon of each day: in which week of the client each step opened. */
function weeksOf(pathway: Pathway, days: number, known = facts): Record<string, number> {
  const opened = new Map(known.opened);
  for (let at = 0; at < days; at += 1) {
    const plan = planOf(pathway, enrolment, { ...known, opened, now: noon(dayOf(at)) });
    for (const { step, state } of plan) if (state === 'open-now') opened.set(step.id, dayOf(at));
  }
  const week = (day: string) => Math.floor((Date.parse(day) - Date.parse(start)) / 604_800_000) + 1;
  return Object.fromEntries([...opened].map(([id, day]) => [id, week(day)]));
}

const later = {
  'then-and-now-month-3': 13,
  'then-and-now-month-6': 26,
  'valued-and-performed-month-6': 26,
  'early-warning-plan-month-6': 26,
};

describe('a client who lives through', () => {
  it('twelve weeks gets what the plan says in its week', () =>
    expect(weeksOf(get(12), 190)).toEqual({
      'start-where-you-are': 1,
      'weekly-signals': 1,
      'outside-and-inside': 2,
      'four-quiet-patterns': 2,
      'self-betrayal-log': 3,
      'body-truth-map': 3,
      'rest-experiment': 4,
      'then-and-now-month-1': 5,
      'where-needs-come-last': 5,
      'people-around-my-yes': 6,
      'inner-critic-log': 6,
      'push-and-crash-loop': 7,
      'afraid-if-i-stopped': 8,
      'no-time-for': 9,
      'underneath-the-role': 9,
      'valued-and-performed': 10,
      'needs-as-data': 10,
      'take-myself-seriously': 11,
      'practicing-no': 12,
      'early-warning-plan': 12,
      ...later,
    }));

  it('eight weeks gets sixteen exercises, and none of the optional ones', () =>
    expect(weeksOf(get(8), 190)).toEqual({
      'start-where-you-are': 1,
      'weekly-signals': 1,
      'outside-and-inside': 1,
      'four-quiet-patterns': 2,
      'self-betrayal-log': 2,
      'body-truth-map': 3,
      'rest-experiment': 3,
      'where-needs-come-last': 4,
      'then-and-now-month-1': 5,
      'inner-critic-log': 5,
      'afraid-if-i-stopped': 6,
      'valued-and-performed': 7,
      'needs-as-data': 7,
      'take-myself-seriously': 8,
      'practicing-no': 8,
      'early-warning-plan': 8,
      ...later,
    }));

  it('never sees what is to be prepared without the tick', () => {
    const unprepared = { ...facts, prepared: new Set<string>() };
    expect(Object.keys(weeksOf(get(12), 190, unprepared))).toHaveLength(24 - 3);
  });

  it('four weeks and then the shorter version, is given at once what is due there', () => {
    const month = Object.keys(weeksOf(get(12), 28));
    const opened = new Map(month.map((id) => [id, start]));
    const shorter = shortenTo(get(12), get(8), opened);
    const plan = planOf(shorter, enrolment, { ...facts, opened, now: noon(dayOf(28)) });
    expect(plan.filter(({ state }) => state === 'open-now').map(({ step }) => step.id)).toEqual([
      'where-needs-come-last',
      'inner-critic-log',
    ]);
  });
});
