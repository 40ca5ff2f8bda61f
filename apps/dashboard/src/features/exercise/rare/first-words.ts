import type { Answers, AnswerValue, GivenAnswer, RevealAnswer } from '@selfward/domain';

export const revealOf = (value: AnswerValue | undefined): RevealAnswer | null =>
  typeof value === 'object' && 'reveal' in value ? value : null;

/** What stands there now, before the old words are shown. */
export const firstWords = (
  answers: Answers,
  isMeant: (path: string) => boolean,
): Record<string, GivenAnswer> =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([path, value]) =>
      isMeant(path) && isGiven(value) ? [[path, value] as const] : [],
    ),
  );

const isGiven = (value: AnswerValue): value is GivenAnswer =>
  typeof value !== 'object' || !('reveal' in value);
