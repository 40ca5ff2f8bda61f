import { isAnswered } from './answer-atoms.ts';
import type { AnswerValue } from './answers.ts';
import type { ChoiceOneItem, Item, NumberItem, ScaleItem } from './exercise-item.ts';
import { numberFaults, scaleFaults } from './number-faults.ts';

export type ScoreRange = { min: number; max: number };

/** A wrong answer is a fault and never a zero. */
export type ValueFault = 'takes-no-score' | 'wrong-shape' | 'out-of-range' | 'unknown-option';

export type ScoreReading =
  { kind: 'value'; value: number } | { kind: 'blank' } | { kind: 'fault'; fault: ValueFault };

type ScorableItem = ScaleItem | NumberItem | ChoiceOneItem;

/** One question with one number behind it. What stands in entries has as many as there are entries. */
export const isScorable = (item: Item): item is ScorableItem =>
  item.type === 'scale' ||
  item.type === 'number' ||
  (item.type === 'choice_one' && item.options.some(({ value }) => value !== undefined));

/**
 * The number behind an answer. An option without a value ("does not apply") counts as not answered,
 * as a blank does.
 */
export function scoreValueOf(item: Item, answer: AnswerValue | undefined): ScoreReading {
  if (!isScorable(item)) return { kind: 'fault', fault: 'takes-no-score' };
  if (answer === undefined || !isAnswered(answer)) return { kind: 'blank' };
  return item.type === 'choice_one' ? chosenValue(item, answer) : givenValue(item, answer);
}

function chosenValue(item: ChoiceOneItem, answer: AnswerValue): ScoreReading {
  if (typeof answer !== 'object' || !('code' in answer))
    return { kind: 'fault', fault: 'wrong-shape' };
  const option = item.options.find(({ code }) => code === answer.code);
  if (option === undefined) return { kind: 'fault', fault: 'unknown-option' };
  return option.value === undefined ? { kind: 'blank' } : { kind: 'value', value: option.value };
}

function givenValue(item: ScaleItem | NumberItem, answer: AnswerValue): ScoreReading {
  if (typeof answer !== 'number') return { kind: 'fault', fault: 'wrong-shape' };
  const faults =
    item.type === 'scale' ? scaleFaults(item.scale, answer) : numberFaults(item, answer);
  return faults.length === 0
    ? { kind: 'value', value: answer }
    : { kind: 'fault', fault: 'out-of-range' };
}

/** The lowest and the highest value that can be answered; null without an end. */
export function valueRangeOf(item: Item): ScoreRange | null {
  const values = isScorable(item) ? endsOf(item) : [];
  const range = { min: Math.min(...values), max: Math.max(...values) };
  return Number.isFinite(range.min) && Number.isFinite(range.max) ? range : null;
}

function endsOf(item: ScorableItem): number[] {
  if (item.type === 'number') return [item.min ?? -Infinity, item.max ?? Infinity];
  if (item.type === 'choice_one') return item.options.flatMap(({ value }) => value ?? []);
  const { scale } = item;
  return scale.kind === 'likert' ? scale.points.map(({ value }) => value) : [scale.min, scale.max];
}
