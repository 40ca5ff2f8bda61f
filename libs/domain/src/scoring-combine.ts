import { answerAt } from './answer-atoms.ts';
import type { Answers } from './answers.ts';
import type { Exercise, ScoreItem, ScoreRule } from './exercise.ts';
import { allItems } from './item-path.ts';
import { halfUp } from './scoring-rounding.ts';
import { valueRangeOf, scoreValueOf, type ScoreRange, type ValueFault } from './scoring-values.ts';

export type ScoreFault = { ref: string; fault: ValueFault | 'unknown-item' | 'weight' };

/** One item of a rule with what was answered, already reversed, not yet weighted. */
export type Read = {
  ref: string;
  weight: number;
  value: number | null;
  range: ScoreRange | null;
  fault: ScoreFault['fault'] | null;
};

/** Twice is what it was: applied to the value itself, before anything is combined. */
export const reversed = (value: number, { min, max }: ScoreRange): number => min + max - value;

/** One pass over the items: rules of a hundred lines are scored with every draft. */
export function readAll(rule: ScoreRule, exercise: Exercise, answers: Answers): Read[] {
  const items = new Map(allItems(exercise).map((item) => [item.id, item]));
  return rule.items.map((entry): Read => {
    const item = items.get(entry.ref);
    const weight = entry.weight ?? 1;
    const blank = { ref: entry.ref, weight, value: null, range: null };
    if (item === undefined) return { ...blank, fault: 'unknown-item' };
    // A weight of zero would divide by zero, a negative one is a reversal that hides.
    if (!(weight > 0) || !Number.isFinite(weight)) return { ...blank, fault: 'weight' };
    const range = reversedRange(entry, valueRangeOf(item));
    const reading = scoreValueOf(item, answerAt(answers, entry.ref));
    if (reading.kind === 'fault') return { ...blank, range, fault: reading.fault };
    const value = reading.kind === 'blank' ? null : reversedValue(entry, reading.value);
    return { ref: entry.ref, weight, value, range, fault: null };
  });
}

const reversedValue = ({ reverse }: ScoreItem, value: number): number =>
  reverse === undefined ? value : reversed(value, reverse);

function reversedRange({ reverse }: ScoreItem, range: ScoreRange | null): ScoreRange | null {
  if (reverse === undefined || range === null) return range;
  return { min: reversed(range.max, reverse), max: reversed(range.min, reverse) };
}

/** What is answered, brought to all items: with every answer this is the plain sum or mean. */
export function combined({ combine }: ScoreRule, read: Read[]): number {
  const answered = read.flatMap(({ weight, value }) => (value === null ? [] : [{ weight, value }]));
  const total = sum(answered.map(({ weight, value }) => weight * value));
  if (combine === 'sum' && answered.length === read.length) return total;
  const mean = total / sum(answered.map(({ weight }) => weight));
  if (combine === 'mean') return mean;
  return mean * (combine === 'mean_times_n' ? read.length : sum(read.map(({ weight }) => weight)));
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** The full scale of a score, for plots and for "is there room": null when an item has no end. */
export function scoreRange(rule: ScoreRule, exercise: Exercise): ScoreRange | null {
  const read = readAll(rule, exercise, {});
  const end = (of: (range: ScoreRange) => number): number =>
    combined(
      rule,
      read.map((one) => ({ ...one, value: one.range === null ? NaN : of(one.range) })),
    );
  const range = { min: end(({ min }) => min), max: end(({ max }) => max) };
  if (Number.isNaN(range.min) || Number.isNaN(range.max)) return null;
  return { min: halfUp(range.min, rule.decimals), max: halfUp(range.max, rule.decimals) };
}
