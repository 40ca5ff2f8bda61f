import { type Exercise, wordingOf } from '@selfward/domain';

/** Lines of a translation go with the question that they were of; undo brings both back. */
export function withKnownLines(exercise: Exercise): Exercise {
  const langs = Object.entries(exercise.texts);
  if (langs.length === 0) return exercise;
  const known = new Set(wordingOf(exercise).map(({ path }) => path));
  const isKnown = ([path]: [string, string]) => known.has(path);
  if (langs.every(([, lines]) => Object.entries(lines).every(isKnown))) return exercise;
  const texts = langs.map(
    ([lang, lines]) => [lang, Object.fromEntries(Object.entries(lines).filter(isKnown))] as const,
  );
  return { ...exercise, texts: Object.fromEntries(texts) };
}
