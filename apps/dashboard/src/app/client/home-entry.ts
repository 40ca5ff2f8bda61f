import type { HomeEntry } from '@selfward/contract';
import type { Which } from '../../features/writing/which.ts';

/** As many as a person can take in without feeling behind; the rest waits folded, uncounted. */
export const atOnce = 2;

export const whichOfEntry = ({ assignmentId, occurrenceId, series }: HomeEntry): Which => ({
  assignment: assignmentId,
  occurrence: series ? occurrenceId : null,
});

export const keyOf = ({ assignmentId, occurrenceId, responseId }: HomeEntry): string =>
  [assignmentId, occurrenceId, responseId ?? ''].join(' ');
