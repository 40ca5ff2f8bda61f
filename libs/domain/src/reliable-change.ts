// Reliable change after Jacobson and Truax, as section 4.1 of the clinical content defines it. Only for
// measures whose reliability is known: never for the weekly check-in, logs or any original scale.

import type { Norm, ScoreChange, ScoreDirection } from './exercise.ts';
import type { Score } from './scoring.ts';
import { halfUp } from './scoring-rounding.ts';
import type { ScoreRange } from './scoring-values.ts';

export type Confidence = 95 | 90;

const z: Record<Confidence, number> = { 95: 1.96, 90: 1.645 };

/** A score with everything that has to be the same before two of them may be compared. */
export type MeasuredScore = {
  measure: string;
  series: number;
  lang: string;
  rule: string;
  ruleVersion: string;
  exactness: Score['exactness'];
  value: number | null;
  /** The client's day, `2026-11-24`: days as ISO 8601 writes them compare as texts. */
  on: string;
};

/** What a rule says about change, with the full scale of its score. */
export type ChangeRule = { direction: ScoreDirection; change: ScoreChange; range: ScoreRange };

export type ChangeVerdict =
  | 'improvement'
  | 'improvement-and-across'
  | 'within-noise'
  | 'worsening'
  /** From this starting point there is no room for an improvement past the noise. */
  | 'cannot-be-shown';

export type WhyNoVerdict =
  | 'not-exact'
  | 'another-measure'
  | 'another-series'
  | 'another-language'
  | 'another-rule'
  | 'no-direction'
  | 'noise-not-known';

export type ReliableChange =
  | {
      verdict: ChangeVerdict;
      first: number;
      now: number;
      difference: number;
      points: number;
      /** `published` goes before what SD and reliability give. */
      pointsAre: 'published' | 'computed';
      /** Shown beside the verdict: how the noise is computed varies in the literature. */
      inputs: ScoreChange;
    }
  | { verdict: null; why: WhyNoVerdict };

/** 1.96 times the standard error of a difference: SD x sqrt(1 - r) x sqrt(2). */
export const pointsFrom = (
  { sd, reliability }: { sd: number; reliability: number },
  confidence: Confidence = 95,
): number => z[confidence] * sd * Math.sqrt(1 - reliability) * Math.SQRT2;

/** Where both groups are equally likely, weighted by their spread. */
export const cutoffFrom = ({ general, clinical }: { general: Norm; clinical: Norm }): number =>
  (general.sd * clinical.mean + clinical.sd * general.mean) / (general.sd + clinical.sd);

/** Points that a change has to reach; null when neither a published number nor both inputs are known. */
export function pointsOf({ rc_points, sd, reliability }: ScoreChange): number | null {
  if (rc_points !== null) return rc_points;
  return sd === null || reliability === null ? null : pointsFrom({ sd, reliability });
}

/** The band to draw around the first score, inside the scale. */
export function bandAround(first: number, { change, range }: ChangeRule): ScoreRange | null {
  const points = pointsOf(change);
  if (points === null) return null;
  return { min: Math.max(range.min, first - points), max: Math.min(range.max, first + points) };
}

/**
 * Two exact scores of one measure, series, language and rule, or no verdict at all. Worsening is said
 * even where no improvement could be: only the good direction has no room there.
 */
export function reliableChange(
  given: ChangeRule & { first: MeasuredScore; now: MeasuredScore },
): ReliableChange {
  const { first, now, change, direction } = given;
  const why = whyNotComparable(first, now);
  if (why !== null) return { verdict: null, why };
  if (first.value === null || now.value === null) return { verdict: null, why: 'not-exact' };
  if (direction === 'neutral') return { verdict: null, why: 'no-direction' };
  const points = pointsOf(change);
  if (points === null) return { verdict: null, why: 'noise-not-known' };
  const values = { first: first.value, now: now.value };
  return {
    ...values,
    verdict: verdictOf(values, points, given),
    difference: withoutBinaryNoise(values.now - values.first),
    points,
    pointsAre: change.rc_points === null ? 'computed' : 'published',
    inputs: change,
  };
}

function whyNotComparable(first: MeasuredScore, now: MeasuredScore): WhyNoVerdict | null {
  if (first.measure !== now.measure) return 'another-measure';
  if (first.series !== now.series) return 'another-series';
  if (first.lang !== now.lang) return 'another-language';
  if (first.rule !== now.rule || first.ruleVersion !== now.ruleVersion) return 'another-rule';
  return first.exactness === 'exact' && now.exactness === 'exact' ? null : 'not-exact';
}

type Values = { first: number; now: number };

function verdictOf({ first, now }: Values, points: number, rule: ChangeRule): ChangeVerdict {
  const isDown = rule.direction === 'higher_worse';
  const better = withoutBinaryNoise(isDown ? first - now : now - first);
  const needed = withoutBinaryNoise(points);
  if (better >= needed) {
    const across = isClinical(first, rule) && !isClinical(now, rule);
    return across ? 'improvement-and-across' : 'improvement';
  }
  if (-better >= needed) return 'worsening';
  const room = isDown ? first - rule.range.min : rule.range.max - first;
  return withoutBinaryNoise(room) < needed ? 'cannot-be-shown' : 'within-noise';
}

/** The cut-off itself is on the clinical side. Without one nobody is, so that nothing is across. */
function isClinical(value: number, { direction, change: { cutoff } }: ChangeRule): boolean {
  if (cutoff === null) return false;
  return direction === 'higher_worse' ? value >= cutoff : value <= cutoff;
}

// 2.3 - 1.3 is a little less than 1 in binary.
const withoutBinaryNoise = (value: number): number => halfUp(value, 6);
