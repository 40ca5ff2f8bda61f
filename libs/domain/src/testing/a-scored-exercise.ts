import type { Exercise, ScoreRule } from '../exercise.ts';
import type { Item } from '../exercise-item.ts';
import { anExercise } from './an-exercise.ts';

/** A line with these values, whose words do not matter here. */
export const aLine = (id: string, values: readonly number[]): Item => ({
  id,
  type: 'scale',
  text: `Line ${id}`,
  scale: { kind: 'likert', points: values.map((value) => ({ value, text: `Point ${value}` })) },
});

/** The sum of all lines, exact only: say what matters. */
export const aRule = (refs: readonly string[], more: Partial<ScoreRule> = {}): ScoreRule => ({
  id: 'total',
  version: '1.0.0',
  label: 'Total',
  direction: 'higher_worse',
  items: refs.map((ref) => ({ ref })),
  combine: 'sum',
  missing: { estimate_if_at_least: null, never_estimate_without: [] },
  decimals: 0,
  bands: null,
  ...more,
});

/** Lines q1, q2 and so on from zero to three, with one rule over all of them. */
export function aScored(lines: number, more: Partial<ScoreRule> = {}): [ScoreRule, Exercise] {
  const refs = Array.from({ length: lines }, (_, at) => `q${at + 1}`);
  const rule = aRule(refs, more);
  const items = refs.map((ref) => aLine(ref, [0, 1, 2, 3]));
  return [rule, anExercise(items, { scores: [rule], version: '2.1.0' })];
}
