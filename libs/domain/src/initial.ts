import { answerAt, isAnswered } from './answer-atoms.ts';
import { checkAnswer } from './answer-rules.ts';
import type { AnswerValue, DatetimeAnswer } from './answers.ts';
import type { EarlierAnswers } from './elsewhere.ts';
import type { Initial, Item } from './exercise-item.ts';

export type StartsAt = {
  /** The clock on the wall where the person is. */
  now: DatetimeAnswer;
  earlier: EarlierAnswers;
};

/**
 * What a question starts with: a value to be seen and kept, changed or cleared by whoever is asked. It
 * is no answer before that. Null where it starts blank, and where what it would start with does not fit.
 */
export function initialAnswer(item: Item, at: StartsAt): AnswerValue | null {
  if (!('initial' in item) || item.initial === undefined) return null;
  const value = valueOf(item, item.initial, at);
  return value !== undefined && checkAnswer(item, value).length === 0 ? value : null;
}

function valueOf(item: Item, initial: Initial, at: StartsAt): AnswerValue | undefined {
  if (typeof initial === 'object') return earlierValue(initial, at.earlier);
  if (initial === 'now' && isMoment(item)) return momentNow(item.type, at.now);
  return item.type === 'choice_one' ? { code: String(initial) } : initial;
}

const isMoment = (item: Item): item is Item & { type: 'date' | 'time' | 'datetime' } =>
  item.type === 'date' || item.type === 'time' || item.type === 'datetime';

function momentNow(
  type: 'date' | 'time' | 'datetime',
  now: DatetimeAnswer,
): AnswerValue | undefined {
  if (type === 'datetime') return now;
  return now.at.split('T')[type === 'date' ? 0 : 1];
}

function earlierValue(
  { from, pick }: Exclude<Initial, string | number | boolean>,
  earlier: EarlierAnswers,
): AnswerValue | undefined {
  const [slug = '', reference = ''] = from.split('#');
  const found = (Object.hasOwn(earlier, slug) ? (earlier[slug] ?? []) : [])
    .map((answers) => answerAt(answers, reference))
    .filter(isAnswered);
  // One question starts with one answer: of all of them it is the newest.
  return pick === 'first' ? found.at(-1) : found[0];
}
