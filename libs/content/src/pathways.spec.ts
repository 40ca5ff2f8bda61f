import { Pathway } from '@selfward/contract';
import { type PathwayStep, pathwayFaults, rhythmOf, traitsOf } from '@selfward/domain';
import { exerciseBySlug, library } from './library.ts';
import { measureBySlug } from './measures.ts';
import { pathwayBySlug, pathways } from './pathways.ts';

const get = (weeks: 8 | 12): Pathway => {
  const pathway = pathwayBySlug(`burnout-recovery-${weeks}-weeks`);
  if (!pathway) throw new Error(`no pathway of ${weeks} weeks`);
  return pathway;
};
const known = new Set(library.map(({ slug }) => slug));
const namesOf = (steps: PathwayStep[]) => steps.map(({ id }) => id);

describe('the built-in pathways', () => {
  it('are two, the whole one first', () =>
    expect(pathways.map(({ title }) => title)).toEqual([
      'Burnout recovery, 12 weeks',
      'Burnout recovery, 8 weeks',
    ]));

  it('fit the format and have no fault', () => {
    for (const pathway of pathways) {
      expect(Pathway.safeParse(pathway).error).toBeUndefined();
      expect(pathwayFaults(pathway, known)).toEqual([]);
    }
  });

  it.each(pathways)('give each of the twenty exercises a place: $title', ({ steps }) =>
    expect([...new Set(steps.map(({ exercise }) => exercise))].toSorted()).toEqual(
      library.map(({ slug }) => slug).toSorted(),
    ),
  );

  it.each(pathways)('go through the library in its order: $title', ({ steps }) => {
    // Then-and-now stands last in the library and comes in three places of its own.
    const firsts = steps
      .filter(({ id, exercise }) => id === exercise)
      .map(({ exercise }) => exercise);
    expect([...firsts, 'then-and-now']).toEqual(library.map(({ slug }) => slug));
  });

  it('share the place of every step, so that the long one can be shortened', () =>
    expect(namesOf(get(8).steps).toSorted()).toEqual(namesOf(get(12).steps).toSorted()));

  it.each(pathways)('look back at months 1, 3 and 6, the first time in small: $title', (pathway) =>
    expect(
      pathway.steps
        .filter(({ exercise }) => exercise === 'then-and-now')
        .map(({ size, timing }) => [timing, size]),
    ).toEqual([
      [{ kind: 'month', at: 1 }, 'small'],
      [{ kind: 'month', at: 3 }, 'client_chooses'],
      [{ kind: 'month', at: 6 }, 'client_chooses'],
    ]),
  );

  it.each(pathways)('build the early-warning plan in a session of the last week: $title', (one) =>
    expect(one.steps.find(({ id }) => id === 'early-warning-plan')?.timing).toEqual({
      kind: 'session',
      when: 'in',
      week: one.weeks,
    }),
  );

  it('leave out four exercises of the eight weeks, in their order', () => {
    const isPlace = ({ id, exercise }: PathwayStep) => id === exercise;
    expect(namesOf(get(8).steps.filter((step) => step.optional && isPlace(step)))).toEqual([
      'people-around-my-yes',
      'push-and-crash-loop',
      'no-time-for',
      'underneath-the-role',
    ]);
    expect(get(12).steps.filter((step) => step.optional && isPlace(step))).toEqual([]);
  });

  it.each([12, 8] as const)('ask for the check-in %s weeks and then once a month', (weeks) => {
    const step = get(weeks).steps.find(({ exercise }) => exercise === 'weekly-signals');
    const exercise = exerciseBySlug('weekly-signals');
    if (!step || !exercise) throw new Error('no check-in');
    expect(rhythmOf(step, exercise, { weekday: 7, time: '18:00' })).toEqual({
      kind: 'weekly',
      weekday: 7,
      time: '18:00',
      weeks,
      afterwards: 'monthly',
    });
  });

  it.each([
    [
      { week: 1, until: 12 },
      { kind: 'every', weeks: 2, time: '18:00', times: 6 },
    ],
    [
      { week: 1, until: 5 },
      { kind: 'every', weeks: 2, time: '18:00', times: 3 },
    ],
    [{ week: 1, until: 2 }, { kind: 'once' }],
    [{ week: 4 }, { kind: 'once' }],
  ] as const)('ask a measure again until its last week, if it has one: %j', (weeks, rhythm) => {
    const measure = measureBySlug('phq-9');
    if (!measure) throw new Error('no measure');
    const step: PathwayStep = {
      id: 'phq-9',
      exercise: 'phq-9',
      size: 'full',
      optional: false,
      timing: { kind: 'week', ...weeks },
    };
    expect(rhythmOf(step, measure, { weekday: 7, time: '18:00' })).toEqual(rhythm);
    expect(traitsOf(measure)).toEqual({ prepare: false, alongside: false, needsCover: true });
  });

  it('run their logs and the check-in beside the rest, and prepare three', () => {
    const withTrait = (trait: 'alongside' | 'prepare') =>
      library.filter((exercise) => traitsOf(exercise)[trait]).map(({ slug }) => slug);
    expect(withTrait('alongside')).toEqual([
      'weekly-signals',
      'self-betrayal-log',
      'rest-experiment',
      'inner-critic-log',
      'needs-as-data',
      'practicing-no',
    ]);
    expect(withTrait('prepare')).toEqual([
      'where-needs-come-last',
      'people-around-my-yes',
      'practicing-no',
    ]);
  });
});

// The plan counts 4 log entries a week at 4 minutes, 3 critic entries at 4, 3 needs entries at 3, one
// rest at 8, the check-in at 4, the middle of 15-20 for the start, one situation of practicing a no.
const fullMinutes: Record<string, number> = {
  'start-where-you-are': 18,
  'weekly-signals': 4,
  'self-betrayal-log': 16,
  'rest-experiment': 8,
  'inner-critic-log': 12,
  'needs-as-data': 9,
  'practicing-no': 15,
};
const entriesInSmall: Record<string, number> = {
  'self-betrayal-log': 4,
  'inner-critic-log': 3,
  'needs-as-data': 3,
};

const smallOf = (slug: string): number =>
  (exerciseBySlug(slug)?.small_minutes ?? NaN) * (entriesInSmall[slug] ?? 1);

const fullOf = ({ exercise, size }: PathwayStep): number => {
  if (size === 'small') return smallOf(exercise);
  return fullMinutes[exercise] ?? Number.parseInt(exerciseBySlug(exercise)?.minutes ?? '', 10);
};

function runsIn(week: number, { timing, optional }: PathwayStep): boolean {
  if (optional) return false;
  // A month after the start is a day of the fifth week, whatever the month.
  if (timing.kind === 'month') return timing.at === 1 && week === 5;
  return timing.kind === 'week' && timing.week <= week && week <= (timing.until ?? timing.week);
}

const minutesOf = (steps: PathwayStep[]) => ({
  full: steps.reduce((sum, step) => sum + fullOf(step), 0),
  small: steps.reduce((sum, { exercise }) => sum + smallOf(exercise), 0),
});

describe('the minutes of', () => {
  it.each([
    [1, 22, 6],
    [2, 39, 12],
    [3, 35, 10],
    [4, 28, 7],
    [5, 43, 17],
    [6, 44, 13],
    [7, 36, 10],
    [8, 41, 12],
    [9, 44, 13],
    [10, 38, 12],
    [11, 38, 12],
    [12, 28, 9],
  ])('week %s of twelve are %s, or %s in small', (week, full, small) =>
    expect(minutesOf(get(12).steps.filter((step) => runsIn(week, step)))).toEqual({ full, small }),
  );

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('week %s of eight are under 45, and 17 in small', (week) => {
    const { full, small } = minutesOf(get(8).steps.filter((step) => runsIn(week, step)));
    expect(full).toBeGreaterThan(0);
    expect(full).toBeLessThanOrEqual(45);
    expect(small).toBeLessThanOrEqual(17);
  });

  it.each([
    [3, 24, 7],
    [6, 49, 15],
  ])('month %s are %s, or %s in small, with the monthly check-in', (at, full, small) => {
    // The plan is reviewed in a session and not counted, as it is when it is built.
    const inMonth = get(12).steps.filter(
      ({ optional, timing, exercise }) =>
        timing.kind === 'month' &&
        timing.at === at &&
        !optional &&
        exercise !== 'early-warning-plan',
    );
    const checkIn = get(12).steps.filter(({ exercise }) => exercise === 'weekly-signals');
    expect(minutesOf([...inMonth, ...checkIn])).toEqual({ full, small });
  });
});

describe('a pathway file', () => {
  it.each<[string, unknown]>([
    ['a field that the format does not know', { ...get(12), streak: 3 }],
    ['a clock for a week', { ...get(12), weeks: '12' }],
    ['a step without timing', { ...get(12), steps: [{ ...get(12).steps[0], timing: undefined }] }],
    ['no title', { ...get(12), title: '   ' }],
    ['a list', [get(12)]],
  ])('with %s is refused', (_, file) => expect(Pathway.safeParse(file).success).toBe(false));
});
