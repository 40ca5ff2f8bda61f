import { requireOpen, type OccurrencePlace, type OccurrenceState } from './assignment.ts';
import { RuleBroken } from './rule-broken.ts';

/** Why something was not done. All of them close it alike, and none is worse than another. */
export const setAsideReasons = [
  'forgot',
  'no-time',
  'too-big',
  'hard-to-look-at',
  'no-private-place',
  'no-point',
  'for-you-not-me',
  'another-way',
  'rested',
  'own-words',
  'rather-not-say',
] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];

/** Saying it a second time changes nothing: the first reason stays. */
export function setAside(occurrence: OccurrencePlace): OccurrenceState {
  requireUnfinished(occurrence);
  return 'set_aside';
}

export function openAgain(occurrence: OccurrencePlace): OccurrenceState {
  requireUnfinished(occurrence);
  return 'open';
}

function requireUnfinished(occurrence: OccurrencePlace): void {
  requireOpen(occurrence);
  if (occurrence.state === 'done') throw new RuleBroken('already-finished');
}
