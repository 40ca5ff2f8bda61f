import { answerAt, isAnswered } from './answer-atoms.ts';
import type { AnswerProblem } from './answer-rules.ts';
import type { Answers, ItemPath } from './answers.ts';
import { settle, type View } from './compose.ts';
import type { Exercise } from './exercise.ts';
import type { Item } from './exercise-item.ts';
import { allItems, findItem, parseItemPath } from './item-path.ts';
import type { Visibility } from './sharing.ts';

/** Gates that stand on the screen and have no answer; nothing else can keep anyone from finishing. */
export function openGates(exercise: Exercise, answers: Answers, view: View): AnswerProblem[] {
  const settled = settle(exercise, answers, view);
  return settled.shown
    .filter(({ id, required }) => required === true && !isAnswered(answerAt(settled.answers, id)))
    .map(({ id }) => ({ path: id, detail: 'required' }));
}

export const defaultVisibility = (item: Item): Visibility =>
  item.private_default === true ? 'kept' : 'shared';

const unanswerable: ReadonlySet<Item['type']> = new Set(['info', 'group', 'recall', 'score']);

export const isAnswerable = (item: Item): boolean => !unanswerable.has(item.type);

/** "Is today an okay day?" belongs to the day, not to what was written: it is listed, shared and counted nowhere. */
export const isToRead = (item: Item): boolean =>
  isAnswerable(item) && !('options' in item && item.options.some(({ leaves_open }) => leaves_open));

/** The switch of each item as the client finds it when sharing for the first time. */
export const initialVisibility = (exercise: Exercise): Record<ItemPath, Visibility> =>
  Object.fromEntries(
    allItems(exercise)
      .filter(isAnswerable)
      .map((item) => [item.id, defaultVisibility(item)]),
  );

/** The same for one answer's path: inside an entry, what is private above stays private below. */
export function initialVisibilityAt(exercise: Exercise, path: ItemPath): Visibility {
  const item = findItem(exercise, path);
  const parent = findItem(exercise, parseItemPath(path)?.item ?? '');
  if (item === null || parent === null) return 'kept';
  return defaultVisibility(parent) === 'kept' ? 'kept' : defaultVisibility(item);
}
