import * as fc from 'fast-check';
import { mostSteps, pathwayFaults } from './pathway-faults.ts';
import type { Pathway, PathwayStep, StepTiming } from './pathway.ts';

const known = new Set(['a-rest', 'a-letter']);
const step = (id: string, timing: StepTiming, exercise = 'a-rest'): PathwayStep => ({
  id,
  exercise,
  size: 'client_chooses',
  optional: false,
  timing,
});
const pathway = (steps: PathwayStep[], weeks = 12): Pathway => ({
  slug: 'mine',
  title: 'Mine',
  purpose: '',
  weeks,
  steps,
});
const after = (step: string): StepTiming => ({ kind: 'after', step, days: 7 });
const week = (week: number, until?: number): StepTiming => ({
  kind: 'week',
  week,
  ...(until !== undefined && { until }),
});
const faultsOf = (steps: PathwayStep[], weeks?: number) =>
  pathwayFaults(pathway(steps, weeks), known).map(
    ({ code, place, step }) => `${code} ${place} ${step ?? '-'}`,
  );

describe('a pathway', () => {
  it('without a fault says nothing', () =>
    expect(
      faultsOf([
        step('one', week(1, 12)),
        step('two', after('one'), 'a-letter'),
        step('three', { kind: 'session', when: 'before', every: 2 }),
        step('four', { kind: 'session', when: 'in', week: 12 }),
        step('five', { kind: 'month', at: 6 }),
      ]),
    ).toEqual([]));

  it.each<[string, PathwayStep[], string[]]>([
    ['nothing in it', [], ['empty steps -']],
    [
      'an exercise that nobody knows',
      [step('one', week(1), 'a-race')],
      ['unknown-exercise steps[0].exercise one'],
    ],
    [
      'the same id twice',
      [step('one', week(1)), step('one', week(2))],
      ['duplicate-step steps[1].id one'],
    ],
    [
      'a step after nothing',
      [step('one', after('none'))],
      ['unknown-step steps[0].timing.step one'],
    ],
    [
      'a step after one that comes later',
      [step('one', after('two')), step('two', week(2))],
      ['later-step steps[0].timing.step one'],
    ],
    ['a step after itself', [step('one', after('one'))], ['cycle steps[0].timing.step one']],
    [
      'a circle, named at each of its steps and not at the one that leads into it',
      [step('one', after('two')), step('two', after('one')), step('three', after('two'))],
      ['cycle steps[0].timing.step one', 'cycle steps[1].timing.step two'],
    ],
    [
      'weeks that it does not have',
      [step('one', week(0)), step('two', week(13)), step('three', week(1, 13))],
      [
        'week-out-of-range steps[0].timing.week one',
        'week-out-of-range steps[1].timing.week two',
        'week-out-of-range steps[2].timing.until three',
      ],
    ],
    [
      'an end before its beginning',
      [step('one', week(4, 3))],
      ['until-before-week steps[0].timing.until one'],
    ],
    [
      'a session of a week that it does not have',
      [step('one', { kind: 'session', when: 'in', week: 13 })],
      ['week-out-of-range steps[0].timing.week one'],
    ],
    [
      'a month too far away',
      [step('one', { kind: 'month', at: 25 })],
      ['month-out-of-range steps[0].timing.at one'],
    ],
    [
      'ten thousand steps',
      Array.from({ length: 10_000 }, () => step('one', after('none'), 'a-race')),
      ['too-many-steps steps -'],
    ],
  ])('with %s names the place', (_, steps, faults) => expect(faultsOf(steps)).toEqual(faults));

  it.each([0, 105])('of %s weeks is refused', (weeks) =>
    expect(faultsOf([step('one', { kind: 'month', at: 1 })], weeks)).toEqual([
      'weeks-out-of-range weeks -',
    ]),
  );

  it('names a week without "until" once', () =>
    expect(faultsOf([step('one', week(13))])).toEqual([
      'week-out-of-range steps[0].timing.week one',
    ]));

  it('always ends, and without a fault every "after" leads to an earlier step', () =>
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 10 }),
        (references) => {
          const steps = references.map((to, at) =>
            step(`s${at}`, to === null ? week(1) : after(`s${to}`)),
          );
          const isRight = references.every((to, at) => to === null || to < at);
          expect(pathwayFaults(pathway(steps), known).length === 0).toBe(isRight);
        },
      ),
      { numRuns: 3000 },
    ));

  it('may have as many steps as the limit says', () =>
    expect(faultsOf(Array.from({ length: mostSteps }, (_, at) => step(`s${at}`, week(1))))).toEqual(
      [],
    ));
});
