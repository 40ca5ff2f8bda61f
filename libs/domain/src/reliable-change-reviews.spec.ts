import * as fc from 'fast-check';
import { changeToShow, firstScoreOf } from './reliable-change-reviews.ts';
import type { ChangeRule, MeasuredScore } from './reliable-change.ts';

const phq: ChangeRule = {
  direction: 'higher_worse',
  change: {
    sd: null,
    reliability: null,
    reliability_type: null,
    rc_points: 6,
    cutoff: 10,
    source: 'A source',
    status: 'S',
  },
  range: { min: 0, max: 27 },
};
const aScore = (
  on: string,
  value: number,
  exactness: 'exact' | 'estimate' = 'exact',
): MeasuredScore => ({
  measure: 'phq-9',
  series: 1,
  lang: 'en',
  rule: 'total',
  ruleVersion: '1.0.0',
  exactness,
  value,
  on,
});
const window = { from: '2026-01-05', until: '2026-01-19' };
const reviews = [
  { month: 1, on: '2026-02-05' },
  { month: 3, on: '2026-04-05' },
  { month: 6, on: '2026-07-05' },
];
const show = (scores: MeasuredScore[], today = '2026-12-31') =>
  changeToShow({ scores, window, reviews, today }, phq);

describe('the first score', () => {
  it('is the first exact one between the start and session 2, never the worst', () => {
    const scores = [aScore('2026-01-12', 20), aScore('2026-01-06', 14), aScore('2026-01-19', 25)];
    expect(firstScoreOf(scores, window)?.value).toBe(14);
  });

  it('is no estimate, and nothing from before or after', () => {
    const around = [aScore('2026-01-04', 9), aScore('2026-01-20', 12)];
    expect(firstScoreOf([...around, aScore('2026-01-06', 14, 'estimate')], window)).toBeNull();
    expect(firstScoreOf([...around, aScore('2026-01-19', 11)], window)?.value).toBe(11);
    expect(firstScoreOf([...around, aScore('2026-01-05', 10)], window)?.value).toBe(10);
  });

  it('may still come while there was no second session', () =>
    expect(firstScoreOf([aScore('2026-03-01', 8)], { ...window, until: null })?.value).toBe(8));

  it('of two on one day is the one that was given first', () =>
    expect(firstScoreOf([aScore('2026-01-06', 7), aScore('2026-01-06', 9)], window)?.value).toBe(
      7,
    ));
});

describe('what a plot may say', () => {
  const first = aScore('2026-01-06', 20);

  it('is nothing without a first score', () =>
    expect(show([aScore('2026-02-05', 4)])).toEqual({
      first: null,
      band: null,
      reviews: [],
      inARow: null,
    }));

  it('is the band alone between reviews, however far one score lies outside', () =>
    expect(show([first, aScore('2026-01-26', 2)], '2026-01-26')).toMatchObject({
      first,
      band: { min: 14, max: 26 },
      reviews: [],
      inARow: null,
    }));

  it('is a verdict at months 1, 3 and 6, from the score nearest to the day', () => {
    const scores = [
      first,
      aScore('2026-01-27', 19),
      aScore('2026-02-07', 13),
      aScore('2026-04-19', 8),
      aScore('2026-06-21', 21),
    ];
    expect(
      show(scores).reviews.map(({ month, score, change }) => [month, score.value, change.verdict]),
    ).toEqual([
      [1, 13, 'improvement'],
      [3, 8, 'improvement-and-across'],
      [6, 21, 'within-noise'],
    ]);
  });

  it('leaves a review out whose day has not come, or that has no exact score within two weeks', () => {
    const near = [first, aScore('2026-02-04', 10)];
    expect(show(near, '2026-02-04').reviews).toEqual([]);
    expect(show(near, '2026-02-05').reviews).toHaveLength(1);
    expect(show([first, aScore('2026-02-20', 10)]).reviews).toEqual([]);
    expect(show([first, aScore('2026-02-05', 10, 'estimate')]).reviews).toEqual([]);
  });

  it('of two scores as near takes the earlier one', () =>
    expect(
      show([first, aScore('2026-02-04', 10), aScore('2026-02-06', 20)]).reviews[0]?.score.value,
    ).toBe(10));

  it('says at a review too why there is no verdict', () => {
    const other = { ...aScore('2026-02-05', 10), lang: 'pl' };
    expect(show([first, other]).reviews[0]?.change).toEqual({
      verdict: null,
      why: 'another-language',
    });
  });
});

describe('two scores in a row', () => {
  const first = aScore('2026-01-06', 20);
  const row = (...later: MeasuredScore[]) => show([first, ...later], '2026-02-01').inARow;
  const [one, two, three] = ['2026-01-13', '2026-01-20', '2026-01-27'];

  it('outside on the same side are worth a verdict between reviews', () => {
    expect(row(aScore(one, 12), aScore(two, 9))).toMatchObject({
      verdict: 'improvement-and-across',
      now: 9,
    });
    expect(row(aScore(one, 26), aScore(two, 27))).toMatchObject({ verdict: 'worsening' });
  });

  it.each<[string, MeasuredScore[]]>([
    ['one is inside', [aScore(one, 12), aScore(two, 15)]],
    ['they lie on two sides', [aScore(one, 12), aScore(two, 26)]],
    ['there is one', [aScore(one, 12)]],
    [
      'an estimate stands between',
      [aScore(one, 12), aScore(two, 12, 'estimate'), aScore(three, 9)],
    ],
    [
      'both were outside before, and the last is back',
      [aScore(one, 12), aScore(two, 12), aScore(three, 18)],
    ],
  ])('are none when %s', (_, later) => expect(row(...later)).toBeNull());
});

it('what is shown does not depend on the order in which scores are read', () => {
  const day = fc.integer({ min: 0, max: 200 }).map((after) => {
    const at = new Date(Date.UTC(2026, 0, 5 + after));
    return at.toISOString().slice(0, 10);
  });
  const score = fc
    .tuple(day, fc.integer({ min: 0, max: 27 }), fc.constantFrom('exact' as const, 'estimate'))
    .map(([on, value, exactness]) => aScore(on, value, exactness));
  const scores = fc.uniqueArray(score, { maxLength: 12, selector: ({ on }) => on });
  fc.assert(
    fc.property(scores, (some) => expect(show(some.toReversed())).toEqual(show(some))),
    { numRuns: 500 },
  );
});
