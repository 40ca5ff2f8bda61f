import { revealChoices, type Answers, type AnswerValue, type ItemPath } from './answers.ts';
import { isRecord, textFaults, type AnswerFault } from './answer-faults.ts';
import { bodyMapFaults, chooseManyFaults, chooseOneFaults } from './choice-faults.ts';
import type { Exercise } from './exercise.ts';
import type { Item, RecallItem } from './exercise-item.ts';
import { findItem, parseItemPath } from './item-path.ts';
import { momentFaults, numberFaults, scaleFaults } from './number-faults.ts';
import {
  attachmentFaults,
  entryFaults,
  listFaults,
  pairFaults,
  ratingFaults,
} from './row-faults.ts';

/** Names the place and the kind of fault, never a word of the answer. */
export type AnswerProblem = { path: ItemPath; detail: AnswerFault };

/** Never throws, whatever the value is. An empty list means that it can be stored. */
export const checkAnswer = (item: Item, value: unknown, path = item.id): AnswerProblem[] =>
  faultsOf(item, value).map((detail) => ({ path, detail }));

export function checkAnswerAt(exercise: Exercise, path: ItemPath, value: unknown): AnswerProblem[] {
  const item = findItem(exercise, path);
  if (item?.type === 'recall') return checkReveal(exercise, item, value);
  if (item !== null) return checkAnswer(item, value, path);
  // What is no path at all could be anything, a sentence too: it is not repeated.
  return [{ path: parseItemPath(path) === null ? '' : path, detail: 'unknown-item' }];
}

/** The old words take no answer but this one, and only where they wait for something. */
function checkReveal(exercise: Exercise, item: RecallItem, value: unknown): AnswerProblem[] {
  if (item.reveal_after === undefined) return [{ path: item.id, detail: 'takes-no-answer' }];
  const first = isRecord(value, ['reveal', 'first']) ? firstOf(value) : null;
  if (first === null) return [{ path: item.id, detail: 'wrong-shape' }];
  const isAsked = (path: ItemPath) => findItem(exercise, path)?.type !== 'recall';
  return Object.entries(first).flatMap(([path, answer]): AnswerProblem[] =>
    isAsked(path)
      ? checkAnswerAt(exercise, path, answer)
      : [{ path: item.id, detail: 'wrong-shape' }],
  );
}

/** What stood above, which only comes with the words being shown; null for what is no such answer. */
function firstOf({ reveal, first }: Record<string, unknown>): Record<string, unknown> | null {
  if (reveal === 'now') return typeof first === 'object' && first !== null ? { ...first } : null;
  return revealChoices.some((choice) => choice === reveal) && first === undefined ? {} : null;
}

/** Once the old words were shown, neither that nor the first version above them is undone. */
export const isLocked = (before: AnswerValue | null): boolean =>
  typeof before === 'object' && before !== null && 'reveal' in before && before.reveal === 'now';

export const checkAnswers = (exercise: Exercise, answers: Answers): AnswerProblem[] =>
  Object.entries(answers).flatMap(([path, value]) => checkAnswerAt(exercise, path, value));

function faultsOf(item: Item, value: unknown): AnswerFault[] {
  switch (item.type) {
    case 'text_short':
    case 'text_long':
      return textFaults(value, item.max_length);
    case 'choice_one':
      return chooseOneFaults(item.options, value);
    case 'choice_many':
      return chooseManyFaults(item, value);
    case 'scale':
      return scaleFaults(item.scale, value);
    case 'yes_no':
      return typeof value === 'boolean' ? [] : ['wrong-shape'];
    default:
      return faultsOfRows(item, value);
  }
}

function faultsOfRows(item: Item, value: unknown): AnswerFault[] {
  switch (item.type) {
    case 'pairs':
      return pairFaults(value, item.max);
    case 'list':
      return listFaults(value, item.max);
    case 'repeat_group':
      return entryFaults(value, item.max);
    case 'body_map':
      return bodyMapFaults(item, value);
    case 'recall_rate':
      return ratingFaults(item.scale, value);
    case 'attachment':
      return attachmentFaults(value, item.max);
    default:
      return faultsOfRest(item, value);
  }
}

function faultsOfRest(item: Item, value: unknown): AnswerFault[] {
  switch (item.type) {
    case 'number':
      return numberFaults(item, value);
    case 'date':
    case 'time':
    case 'datetime':
      return momentFaults(item.type, value);
    default:
      return ['takes-no-answer'];
  }
}
