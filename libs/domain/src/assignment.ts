import { RuleBroken } from './rule-broken.ts';

export const assignmentStates = ['agreed', 'ended'] as const;
export type AssignmentState = (typeof assignmentStates)[number];

/** An occurrence is never late: it is open, done, set aside or ended. */
export const occurrenceStates = ['open', 'done', 'set_aside', 'ended'] as const;
export type OccurrenceState = (typeof occurrenceStates)[number];

/** How much the client chose to do; the small version counts as whole. */
export const sizes = ['small', 'full', 'client_chooses'] as const;
export type Size = (typeof sizes)[number];

/** Exercises 8, 9 and 18 open only once both have talked about them. */
export function requirePrepared(exercise: { prepare: boolean }, preparedTogether: boolean): void {
  if (exercise.prepare && !preparedTogether) throw new RuleBroken('not-prepared-together');
}

export function requireOpen(occurrence: { state: OccurrenceState }): void {
  if (occurrence.state === 'ended') throw new RuleBroken('assignment-ended');
}
