import { isBlank } from './answer-atoms.ts';
import type { Exercise, Wording } from './exercise.ts';
import { wordingOf } from './exercise-wording.ts';

/** An exercise, and its wording in the language that is asked about. */
export type Translated = { exercise: Exercise; wording: Wording };

/**
 * Lines of an exercise of which the very words were translated before: places of a body, the usual
 * questions at the end, a sentence of an earlier version. Of two translations the later in the list
 * counts, and one of the line itself before all others.
 */
export function knownLines(exercise: Exercise, before: readonly Translated[]): Wording {
  const byText = new Map<string, string>();
  const byLine = new Map<string, string>();
  for (const { exercise: other, wording } of before)
    for (const { path, text } of wordingOf(other)) {
      const said = Object.hasOwn(wording, path) ? wording[path] : undefined;
      if (said === undefined || isBlank(said)) continue;
      byText.set(text, said);
      byLine.set(keyOf(path, text), said);
    }
  return Object.fromEntries(
    wordingOf(exercise).flatMap(({ path, text }) => {
      const said = byLine.get(keyOf(path, text)) ?? byText.get(text);
      return said === undefined || isBlank(text) ? [] : [[path, said]];
    }),
  );
}

const keyOf = (path: string, text: string): string => `${path}\n${text}`;
