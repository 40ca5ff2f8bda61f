import * as fc from 'fast-check';
import { domainMeans, lineValues, worthTalkingAbout, type CheckIn } from './signals.ts';
import { anExercise } from './testing/an-exercise.ts';
import { aLine, aRule } from './testing/a-scored-exercise.ts';

const weekly = (values: readonly (number | null)[], series = 1): CheckIn[] =>
  values.map((body, at) => ({
    series,
    on: `2026-01-${String(at + 1).padStart(2, '0')}`,
    means: { body },
    ofSmall: [],
  }));
const hints = (values: readonly (number | null)[]) => worthTalkingAbout(weekly(values));
const body = [{ code: 'worth-talking-about', domain: 'body' }];

describe('the mean of a domain', () => {
  const five = [0, 1, 2, 3, 4];
  const exercise = anExercise(
    ['b1', 'b2', 'b3', 'b4', 's1', 's2', 's3'].map((id) => aLine(id, five)),
    {
      scores: [
        aRule(['b1', 'b2', 'b3', 'b4'], {
          id: 'body',
          combine: 'mean',
          decimals: 1,
          missing: { estimate_if_at_least: 2, never_estimate_without: [] },
        }),
        aRule(['s1', 's2', 's3'], {
          id: 'self-contact',
          combine: 'mean',
          decimals: 1,
          missing: { estimate_if_at_least: 2, never_estimate_without: [] },
        }),
      ],
    },
  );

  it('is made of at least half of its lines, and blank is no zero', () => {
    expect(domainMeans(exercise, { b1: 4, b4: 3, s1: 2, s2: 2, s3: 1 })).toEqual({
      body: 3.5,
      'self-contact': 1.7,
    });
    expect(domainMeans(exercise, { b1: 4, s1: 2 })).toEqual({ body: null, 'self-contact': null });
  });

  it('is of the small version where its questions and no others were answered, and says so', () => {
    const core = ['b1', 's1'];
    const small = {
      ...exercise,
      items: exercise.items.map((item) => ({ ...item, core: core.includes(item.id) })),
    };
    const bodyOf = (answers: Record<string, number>) => lineValues(small, answers)['body'];
    expect(bodyOf({ b1: 4 })).toEqual({ value: 4, isOfSmall: true });
    expect(bodyOf({ b1: 0 })).toEqual({ value: 0, isOfSmall: true });
    expect(bodyOf({ b1: 4, b2: 1 })).toEqual({ value: 2.5, isOfSmall: false });
    expect(bodyOf({ b2: 4 })).toEqual({ value: null, isOfSmall: false });
    expect(bodyOf({})).toEqual({ value: null, isOfSmall: false });
    expect(bodyOf({ b1: 9 })).toEqual({ value: null, isOfSmall: false });
    expect(lineValues(exercise, { b1: 4 })['body']).toEqual({ value: null, isOfSmall: false });
  });

  it('stands alone: there is no total across domains', () =>
    expect(Object.keys(domainMeans(exercise, {}))).toEqual(['body', 'self-contact']));
});

describe('a line is worth talking about', () => {
  it.each([
    [[1, 1, 1, 2, 2, 2]],
    [[2, 2, 2, 1, 1, 1]],
    [[1.3, 1.3, 1.3, 2.3, 2.3, 2.3]],
    [[0, 1, 4, 2, 2, 2, 0, 2, 4]],
  ])('when its last three weeks differ from its first three: %j', (values) =>
    expect(hints(values)).toEqual(body),
  );

  it('compares the small version with itself, and the full one with itself', () => {
    const full = weekly([1, 1, 1, 1, 1, 1]);
    const small = weekly([3, 3, 3]).map((one, at) => ({
      ...one,
      on: `2026-02-0${at + 1}`,
      ofSmall: ['body'],
    }));
    expect(worthTalkingAbout([...full, ...small])).toEqual([]);
    const moved = small.map((one) => ({
      ...one,
      on: `2026-03${one.on.slice(7)}`,
      means: { body: 1 },
    }));
    expect(worthTalkingAbout([...full, ...small, ...moved])).toEqual(body);
    const back = weekly([3, 3, 3]).map((one) => ({ ...one, on: `2026-04${one.on.slice(7)}` }));
    expect(worthTalkingAbout([...full, ...small, ...back])).toEqual(body);
  });

  it.each([
    ['the medians are less than 1.0 apart', [1, 1, 1, 1.9, 1.9, 1.9]],
    ['one week stands out', [1, 1, 1, 1, 1, 4]],
    ['there are five weeks: the two threes would share one', [0, 0, 0, 4, 4]],
    ['a gap leaves five', [0, 0, null, 0, 4, 4]],
    ['there is nothing', []],
  ])('not when %s', (_, values) => expect(hints(values)).toEqual([]));

  it('with its gaps left out: a gap is neither a zero nor a week', () =>
    expect(hints([0, null, 0, 0, null, 4, 4, 4])).toEqual(body));

  it('by itself, whatever the others do', () => {
    const checkIns = weekly([0, 0, 0, 4, 4, 4]).map((one) => ({
      ...one,
      means: { ...one.means, fog: 2 },
    }));
    expect(worthTalkingAbout(checkIns)).toEqual(body);
  });

  it('only within the latest series: a new series has no past', () => {
    const old = weekly([0, 0, 0]);
    const now = weekly([4, 4, 4], 2).map((one) => ({ ...one, on: `2027${one.on.slice(4)}` }));
    expect(worthTalkingAbout([...old, ...now])).toEqual([]);
  });

  it('in the order of the weeks, not of the reading', () =>
    expect(worthTalkingAbout(weekly([0, 0, 0, 4, 4, 4, 2, 0, 0]).toReversed())).toEqual([]));
});

describe('whatever the weeks were', () => {
  const mean = fc.option(fc.integer({ min: 0, max: 40 }).map((tenths) => tenths / 10));
  const weeks = fc.array(mean, { maxLength: 20 });

  it('more and less are said in the same words', () =>
    fc.assert(
      fc.property(weeks, (values) => {
        const mirrored = values.map((value) => (value === null ? null : (40 - value * 10) / 10));
        expect(hints(mirrored)).toEqual(hints(values));
      }),
      { numRuns: 2000 },
    ));

  it('turned round in time the same lines are worth talking about', () =>
    fc.assert(
      fc.property(weeks, (values) => expect(hints(values.toReversed())).toEqual(hints(values))),
      { numRuns: 1000 },
    ));

  it('fewer than six values never give a hint', () =>
    fc.assert(
      fc.property(fc.array(mean, { maxLength: 5 }), (values) => expect(hints(values)).toEqual([])),
      { numRuns: 500 },
    ));
});
