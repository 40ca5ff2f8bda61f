import { isBlank } from './answer-atoms.ts';
import { isStorable } from './answer-faults.ts';
import { languageFaults } from './exercise-faults-texts.ts';
import type { FaultFound } from './exercise-fault.ts';
import type { Exercise, Wording } from './exercise.ts';
import { exerciseLimits as most } from './exercise-limits.ts';
import { type WordingLine, wordingOf } from './exercise-wording.ts';

export function translationFaults(exercise: Exercise): FaultFound[] {
  const tags = Object.keys(exercise.texts);
  if (tags.length === 0) return [];
  const lines = wordingOf(exercise);
  return tags.flatMap((tag) =>
    faultsOfTranslation({ tag, wording: exercise.texts[tag] ?? {} }, { own: exercise.lang, lines }),
  );
}

type Translation = { tag: string; wording: Wording };

/** A translation is whole or it is none: half of it would mix two languages on one screen. */
function faultsOfTranslation(
  { tag, wording }: Translation,
  { own, lines }: { own: string; lines: readonly WordingLine[] },
): FaultFound[] {
  const place = `/texts/${tag}`;
  if (tag === own) return [{ place, fault: 'translation-of-itself', about: tag }];
  const known = new Set(lines.map(({ path }) => path));
  const unknown = Object.keys(wording).filter((path) => !known.has(path));
  return [
    ...languageFaults(place, tag),
    ...unknown.map((path) => fault(place, path, 'translation-line-unknown')),
    ...lines.flatMap((line) => faultsOfLine(place, line, wording)),
  ];
}

function faultsOfLine(place: string, line: WordingLine, wording: Wording): FaultFound[] {
  const { path, isOption, text: original } = line;
  const text = Object.hasOwn(wording, path) ? wording[path] : undefined;
  const missing = isOption ? 'translation-option-missing' : 'translation-line-missing';
  if (text === undefined || (isBlank(text) && !isBlank(original)))
    return [fault(place, path, missing)];
  if (text.length > most.text) return [fault(place, path, 'text-too-long')];
  return isStorable(text) ? [] : [fault(place, path, 'text-not-storable')];
}

const fault = (place: string, path: string, name: FaultFound['fault']): FaultFound => ({
  place: `${place}/${path.replaceAll('~', '~0').replaceAll('/', '~1')}`,
  fault: name,
  about: path,
});
