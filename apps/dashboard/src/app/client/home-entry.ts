import type { HomeEntry } from '@selfward/contract';
import type { Which } from '../../features/writing/which.ts';

/** As many as a person can take in without feeling behind; the rest waits folded, uncounted. */
export const atOnce = 2;

export const whichOfEntry = (entry: HomeEntry): Which => ({
  assignment: entry.assignmentId,
  occurrence: entry.series ? entry.occurrenceId : null,
  ...(entry.isLog && entry.state === 'done' && entry.responseId
    ? { response: entry.responseId }
    : {}),
});

export const keyOf = ({ assignmentId, occurrenceId, responseId }: HomeEntry): string =>
  [assignmentId, occurrenceId, responseId ?? ''].join(' ');
