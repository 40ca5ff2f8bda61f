import { type Exercise, exerciseFaults, RuleBroken, type Wording } from '@selfward/domain';
import { documentProblem } from './draft-content.ts';

/** Whole or not at all: half a translation would mix two languages on one screen. */
export const requireWhole = (exercise: Exercise, lang: string, wording: Wording): void =>
  refuse(exercise, lang, faultsOf(exercise, lang, wording));

/** What is not written yet may be missing; what is there belongs to this exercise. */
export const requireKnown = (exercise: Exercise, lang: string, wording: Wording): void =>
  refuse(
    exercise,
    lang,
    faultsOf(exercise, lang, wording).filter(({ fault }) => !missing.has(fault)),
  );

const missing: ReadonlySet<string> = new Set([
  'translation-line-missing',
  'translation-option-missing',
]);

type Faults = ReturnType<typeof exerciseFaults>;

const startOf = (lang: string): string => `/texts/${lang}`;

const faultsOf = (exercise: Exercise, lang: string, wording: Wording): Faults =>
  exerciseFaults({ ...exercise, texts: { [lang]: wording } }).filter(({ place }) =>
    place.startsWith(startOf(lang)),
  );

function refuse(exercise: Exercise, lang: string, faults: Faults): void {
  if (exercise.locked) throw new RuleBroken('exercise-locked');
  const issues = faults.map(({ place, fault }) => ({
    path: ['wording', ...place.slice(startOf(lang).length + 1).split('/')].filter(Boolean),
    detail: fault,
  }));
  if (issues.length > 0) throw documentProblem([], issues);
}
