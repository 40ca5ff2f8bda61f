import type { Answers, AnswerValue, GivenAnswer } from './answers.ts';
import { composeAnswers, type View } from './compose.ts';
import { same } from './exercise-same.ts';
import type { Exercise } from './exercise.ts';
import { allItems, parseItemPath } from './item-path.ts';

/**
 * Items that were answered anew after old words were shown, by their ids and in reading order. What is
 * blank now is not among them: nothing stands there that could be marked.
 */
export function amendedItems(exercise: Exercise, written: Answers, view: View): string[] {
  const items = allItems(exercise).map(({ id }) => id);
  const now = composeAnswers(exercise, written, view);
  const amended = items.flatMap((reveal, at) => {
    const first = firstWordsOf(written[reveal]);
    if (first === undefined) return [];
    const then = composeAnswers(exercise, first, { ...view, size: 'full' });
    return items.slice(0, at).filter((id) => {
      const given = below(now, id);
      return Object.keys(given).length > 0 && !same(given, below(then, id));
    });
  });
  return items.filter((id) => amended.includes(id));
}

/** What stood above when the old words were shown. */
export const firstWordsOf = (
  value: AnswerValue | undefined,
): Readonly<Record<string, GivenAnswer>> | undefined =>
  typeof value === 'object' && 'reveal' in value ? value.first : undefined;

const below = (answers: Answers, id: string): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([path]) => parseItemPath(path)?.item === id));
