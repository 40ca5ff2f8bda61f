import type { TherapistAssignment } from '@selfward/contract';
import type { AssignmentState, OccurrenceState } from '@selfward/domain';

/** Facts that the practice may know; nothing of a draft or of a kept text is among them. */
export interface Facts {
  state: AssignmentState;
  occurrence_state: OccurrenceState;
  response_ids: readonly string[];
}

/** What was shared stays "shared" after the end, because it is still there to read. */
export function progressOf(facts: Facts): TherapistAssignment['progress'] {
  if (facts.response_ids.length > 0) return 'shared';
  if (facts.occurrence_state === 'done') return 'done_kept';
  return facts.state === 'agreed' ? facts.occurrence_state : facts.state;
}
