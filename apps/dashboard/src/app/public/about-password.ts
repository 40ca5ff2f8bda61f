import type { ApiProblem } from '../../http/problem.ts';

/** A new password that the rules refuse: the complaint belongs to its field. */
export const aboutPassword = (problem: ApiProblem | null): string | undefined =>
  problem?.is('password-too-short') || problem?.is('password-too-common')
    ? problem.message
    : undefined;
