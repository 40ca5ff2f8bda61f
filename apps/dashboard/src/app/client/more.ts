import type { Answers, Exercise, Item, View } from '@selfward/domain';
import { allItems, isAnswerable, isClosing, shownItems } from '@selfward/domain';
import { hasAnswer } from '../../features/exercise/answer-view.tsx';
import { sizeOf } from './steps.ts';

/**
 * The first question that only all of it asks, or null where nothing may be offered: a gate chose the
 * short version, or an answer brought up a note that it is enough for today.
 */
export function firstMore(exercise: Exercise, answers: Answers, view: View): Item | null {
  const full = { ...view, size: 'full' } as const;
  if (sizeOf(exercise, answers, full) !== 'full') return null;
  const all = shownItems(exercise, answers, full);
  if (all.some((item) => isEnough(exercise, item))) return null;
  const small = new Set(
    shownItems(exercise, answers, { ...view, size: 'small' }).map(({ id }) => id),
  );
  const isMore = (item: Item) =>
    isAnswerable(item) && !item.carry && !small.has(item.id) && !isClosing(exercise, item);
  return all.find(isMore) ?? null;
}

/** "Then let's not practice this one alone", "It matters that you noticed. You can stop here." */
function isEnough(exercise: Exercise, item: Item): boolean {
  if (item.type !== 'info' || item.show_if === undefined) return false;
  const conditions = 'all' in item.show_if ? item.show_if.all : item.show_if.any;
  const asked = new Set(conditions.map((condition) => condition.item));
  return allItems(exercise).some(
    (one) => asked.has(one.id) && (one.required === true || isClosing(exercise, one)),
  );
}

/** Words whose question another choice took away: they stay with their author and are no part of it. */
export function hasWordsElsewhere(
  exercise: Exercise,
  answers: Answers,
  shown: readonly Item[],
): boolean {
  const asked = new Set(shown.map(({ id }) => id));
  return allItems(exercise).some(
    (item) => isAnswerable(item) && !asked.has(item.id) && hasAnswer(answers, item),
  );
}
