import { type ExerciseFault, exerciseFaultNames, type ExerciseFaultName } from '@selfward/domain';
import { t } from '../../i18n/t.ts';
import { aboutAt, placeLine, rawPlace } from './place-words.ts';
import { valueAt } from './document.ts';

/** What is wrong, with what it is about in words and not by the path of it. */
export const faultInWords = (
  exercise: unknown,
  { fault, place }: Pick<ExerciseFault, 'fault' | 'place'>,
): string => t(`fault.${fault}`, { about: aboutAt(exercise, place) });

/** Only not there yet: nobody did anything wrong. */
const unwritten: ReadonlySet<ExerciseFaultName> = new Set([
  'text-empty',
  'options-empty',
  'children-empty',
  'sources-empty',
]);
export const isUnwritten = ({ fault }: Pick<ExerciseFault, 'fault'>): boolean =>
  unwritten.has(fault);

const isName = (detail: string): detail is ExerciseFaultName =>
  exerciseFaultNames.some((name) => name === detail);

/** What the API refused, in words: it names a fault by its name, and everything else in a sentence. */
export interface RefusedPlace {
  /** The question and what of it; empty for the whole file. */
  where: string;
  what: string;
}

/** `document` is what was sent: a file, or an exercise under the same name. */
export function refusedInWords(
  document: unknown,
  { pointer, detail }: { pointer: string; detail: string },
): RefusedPlace {
  const within = /^#?\/exercise(?=\/)/;
  const exercise = valueAt(document, ['exercise']);
  const place = pointer.replace(within, '');
  const isInside = within.test(pointer) && exercise !== undefined;
  return {
    where: isInside ? placeLine(exercise, place) : rawPlace(pointer),
    what: isName(detail) ? faultInWords(exercise, { fault: detail, place }) : detail,
  };
}
