import type { TherapistAssignment } from '@selfward/contract';
import type { AssignmentState, OccurrenceState } from '@selfward/domain';

/** Facts that the practice may know; nothing of a draft or of a kept text is among them. */
export interface Facts {
  state: AssignmentState;
  occurrence_state: OccurrenceState;
  has_shared: boolean;
}

/** What was shared stays "shared" after the end, because it is still there to read. */
export function progressOf(facts: Facts): TherapistAssignment['progress'] {
  if (facts.has_shared) return 'shared';
  if (facts.state === 'ended') return 'ended';
  return facts.occurrence_state === 'done' ? 'done_kept' : facts.occurrence_state;
}
