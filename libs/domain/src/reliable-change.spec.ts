import * as fc from 'fast-check';
import type { ScoreChange } from './exercise.ts';
import {
  bandAround,
  cutoffFrom,
  pointsFrom,
  pointsOf,
  reliableChange,
  type ChangeRule,
  type MeasuredScore,
} from './reliable-change.ts';
import { halfUp } from './scoring-rounding.ts';

const noise = (more: Partial<ScoreChange> = {}): ScoreChange => ({
  sd: null,
  reliability: null,
  reliability_type: null,
  rc_points: 6,
  cutoff: 10,
  source: 'A source',
  status: 'S',
  ...more,
});
const phq: ChangeRule = {
  direction: 'higher_worse',
  change: noise(),
  range: { min: 0, max: 27 },
};
const wellbeing: ChangeRule = {
  direction: 'higher_better',
  change: noise({ rc_points: 10, cutoff: 50 }),
  range: { min: 0, max: 100 },
};
const aScore = (value: number | null, more: Partial<MeasuredScore> = {}): MeasuredScore => ({
  measure: 'phq-9',
  series: 1,
  lang: 'en',
  rule: 'total',
  ruleVersion: '1.0.0',
  exactness: 'exact',
  value,
  on: '2026-11-24',
  ...more,
});
const change = (first: number, now: number, rule = phq) =>
  reliableChange({ ...rule, first: aScore(first), now: aScore(now) });

describe('the usual noise of', () => {
  // Worked checks of sections 2.2, 2.4 and 2.5 of the clinical content.
  it.each([
    { of: 'CORE-10 at 95 %', sd: 7.7, reliability: 0.9, confidence: 95, points: 6.7 },
    { of: 'CORE-10 at 90 %', sd: 7.7, reliability: 0.9, confidence: 90, points: 5.7 },
    { of: 'PHQ-9 by alpha', sd: 6, reliability: 0.89, confidence: 95, points: 5.5 },
    { of: 'PHQ-9 by test and retest', sd: 6, reliability: 0.84, confidence: 95, points: 6.7 },
    { of: 'WSAS by alpha', sd: 8, reliability: 0.94, confidence: 95, points: 5.4 },
    { of: 'WSAS by test and retest', sd: 8, reliability: 0.73, confidence: 95, points: 11.5 },
  ] as const)('$of, with SD $sd and r $reliability, is $points points', (worked) =>
    expect(halfUp(pointsFrom(worked, worked.confidence), 1)).toBe(worked.points),
  );

  it('a measure that never differs from itself is nothing', () =>
    expect(pointsFrom({ sd: 7, reliability: 1 })).toBe(0));

  it('a published number goes before the computed one', () => {
    expect(pointsOf(noise({ sd: 6, reliability: 0.84 }))).toBe(6);
    expect(pointsOf(noise({ rc_points: null, sd: 6, reliability: 0.84 }))).toBeCloseTo(6.65, 2);
  });

  it.each([{ sd: 6 }, { reliability: 0.9 }, {}])('is not known from %j alone', (known) =>
    expect(pointsOf(noise({ rc_points: null, ...known }))).toBeNull(),
  );
});

describe('the cut-off between two groups', () => {
  it('of CORE-10 is 10.5', () => {
    const norms = { general: { mean: 4.7, sd: 4.8 }, clinical: { mean: 19.7, sd: 7.7 } };
    expect(halfUp(cutoffFrom(norms), 1)).toBe(10.5);
  });

  it('is half way between groups that spread alike', () =>
    expect(cutoffFrom({ general: { mean: 2, sd: 3 }, clinical: { mean: 10, sd: 3 } })).toBe(6));
});

describe('a change', () => {
  it.each([
    [20, 14, 'improvement'],
    [20, 10, 'improvement'],
    [15, 9, 'improvement-and-across'],
    [9, 3, 'improvement'],
    [20, 15, 'within-noise'],
    [20, 25, 'within-noise'],
    [20, 20, 'within-noise'],
    [14, 20, 'worsening'],
    [6, 5, 'within-noise'],
    [5, 0, 'cannot-be-shown'],
    [0, 5, 'cannot-be-shown'],
    [3, 9, 'worsening'],
  ])('of PHQ-9 from %d to %d is %s', (first, now, verdict) =>
    expect(change(first, now)).toMatchObject({ verdict, first, now, difference: now - first }),
  );

  it.each([
    [48, 60, 'improvement-and-across'],
    [40, 50, 'improvement'],
    [52, 64, 'improvement'],
    [52, 56, 'within-noise'],
    [60, 48, 'worsening'],
    [92, 100, 'cannot-be-shown'],
    [92, 80, 'worsening'],
  ])('where higher is better, from %d to %d is %s', (first, now, verdict) =>
    expect(change(first, now, wellbeing)).toMatchObject({ verdict }),
  );

  it('crosses nothing where no cut-off is known', () => {
    const rule = { ...phq, change: noise({ cutoff: null }) };
    expect(change(20, 2, rule)).toMatchObject({ verdict: 'improvement' });
  });

  it('shows what it was computed from', () => {
    const inputs = noise({ rc_points: null, sd: 7.7, reliability: 0.9, reliability_type: 'alpha' });
    const rule = { ...phq, change: inputs };
    expect(change(20, 13, rule)).toMatchObject({ inputs, pointsAre: 'computed' });
    expect(change(20, 13)).toMatchObject({ inputs: phq.change, pointsAre: 'published', points: 6 });
  });

  it('is compared as people read decimals: 2.3 and 1.3 are a whole point apart', () => {
    const rule = {
      ...phq,
      change: noise({ rc_points: 1, cutoff: null }),
      range: { min: 1, max: 5 },
    };
    expect(change(2.3, 1.3, rule)).toMatchObject({ verdict: 'improvement', difference: -1 });
  });
});

describe('no verdict is given', () => {
  const without = (now: MeasuredScore, first = aScore(20), rule = phq) =>
    reliableChange({ ...rule, first, now });

  it.each<[string, Partial<MeasuredScore>]>([
    ['not-exact', { exactness: 'estimate' }],
    ['not-exact', { exactness: 'none', value: null }],
    ['another-measure', { measure: 'phq-8' }],
    ['another-series', { series: 2 }],
    ['another-language', { lang: 'pl' }],
    ['another-rule', { ruleVersion: '1.1.0' }],
    ['another-rule', { rule: 'other' }],
  ])('for %s, on either side', (why, more) => {
    expect(without(aScore(2, more))).toEqual({ verdict: null, why });
    expect(without(aScore(2), aScore(20, more))).toEqual({ verdict: null, why });
  });

  it('without a direction, or when nothing is known about the noise', () => {
    const unknown = noise({ rc_points: null });
    expect(without(aScore(2), aScore(20), { ...phq, direction: 'neutral' })).toEqual({
      verdict: null,
      why: 'no-direction',
    });
    expect(without(aScore(2), aScore(20), { ...phq, change: unknown })).toEqual({
      verdict: null,
      why: 'noise-not-known',
    });
    expect(bandAround(20, { ...phq, change: unknown })).toBeNull();
  });
});

describe('the band around the first score', () => {
  it.each([
    [14, { min: 8, max: 20 }],
    [3, { min: 0, max: 9 }],
    [25, { min: 19, max: 27 }],
  ])('%d stays on the scale: %j', (first, band) => expect(bandAround(first, phq)).toEqual(band));
});

describe('whatever two scores are', () => {
  const value = fc.integer({ min: 0, max: 27 });

  it('a change the other way is judged the other way', () =>
    fc.assert(
      fc.property(value, value, (first, now) => {
        const mirrored = change(27 - first, 27 - now, { ...phq, direction: 'higher_better' });
        const plain = change(first, now, { ...phq, change: noise({ cutoff: null }) });
        const other = {
          ...phq,
          direction: 'higher_better',
          change: noise({ cutoff: null }),
        } as const;
        expect(change(27 - first, 27 - now, other).verdict).toBe(plain.verdict);
        expect(mirrored.verdict === 'worsening').toBe(plain.verdict === 'worsening');
      }),
      { numRuns: 1000 },
    ));

  it('inside the band nothing is called a change, outside of it something is', () =>
    fc.assert(
      fc.property(value, value, (first, now) => {
        const { verdict } = change(first, now);
        const isInside = Math.abs(now - first) < 6;
        expect(verdict === 'within-noise' || verdict === 'cannot-be-shown').toBe(isInside);
      }),
      { numRuns: 1000 },
    ));

  it('an estimate never gets a verdict', () =>
    fc.assert(
      fc.property(value, value, fc.boolean(), (first, now, isFirst) => {
        const guess = { exactness: 'estimate' } as const;
        const given = isFirst
          ? { first: aScore(first, guess), now: aScore(now) }
          : { first: aScore(first), now: aScore(now, guess) };
        expect(reliableChange({ ...phq, ...given })).toEqual({ verdict: null, why: 'not-exact' });
      }),
      { numRuns: 500 },
    ));
});
