import { RuleBroken } from './rule-broken.ts';
import { visibleFrom } from './sharing.ts';

/** Declined is the client's "not this one"; ended is the therapist's, or both together. */
export const assignmentStates = ['agreed', 'declined', 'ended'] as const;
export type AssignmentState = (typeof assignmentStates)[number];

/** In the room it counts at once; what was sent is a proposal that the client can decline. */
export const agreedHow = ['room', 'sent'] as const;
export type AgreedHow = (typeof agreedHow)[number];

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

/** One time of doing it, and what became of the agreement behind it. */
export interface OccurrencePlace {
  state: OccurrenceState;
  assignment: AssignmentState;
}

/** Writing ends with the agreement; what was written stays to be read. */
export function requireOpen(place: OccurrencePlace): void {
  if (place.assignment === 'declined') throw new RuleBroken('assignment-declined');
  if (place.assignment === 'ended' || place.state === 'ended')
    throw new RuleBroken('assignment-ended');
}

/** Whether it asks for anything still. What was set aside is opened again before it does. */
export const goesOn = ({ state, assignment }: OccurrencePlace): boolean =>
  assignment === 'agreed' && (state === 'open' || state === 'done');

/** What may become of an agreement. A draft is no part of it: it changes nothing for the practice. */
export interface AgreementState {
  state: AssignmentState;
  occurrence: OccurrenceState;
  agreedHow: AgreedHow;
}

/** To change, end or replace: until something of it is finished. A log is never done. */
export function requireUnfinished({ state, occurrence }: AgreementState): void {
  if (state === 'declined') throw new RuleBroken('assignment-declined');
  if (state === 'ended') throw new RuleBroken('assignment-ended');
  if (occurrence === 'done') throw new RuleBroken('assignment-done');
}

/** "Not this one" answers what was sent; what was agreed in the room is talked about there. */
export function decline(agreement: AgreementState): AssignmentState {
  if (agreement.agreedHow === 'room') throw new RuleBroken('agreed-in-the-room');
  requireUnfinished(agreement);
  return 'declined';
}

export const canDecline = (agreement: AgreementState): boolean =>
  agreement.agreedHow === 'sent' && agreement.state === 'agreed' && agreement.occurrence !== 'done';

/** Until when the last step can be taken back, or null when that is over. */
export function undoUntil(step: Date | null, now: Date): Date | null {
  const until = step === null ? null : visibleFrom(step);
  return until !== null && until > now ? until : null;
}

export function requireUndo(step: Date | null, now: Date): void {
  if (undoUntil(step, now) === null) throw new RuleBroken('undo-over');
}
