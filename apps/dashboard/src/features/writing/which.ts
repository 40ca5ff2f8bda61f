import type { ClientResponse, OpenedAssignment } from '@selfward/contract';

/** One time of doing an agreed exercise. */
export interface Which {
  assignment: string;
  /** Of what comes again. Null: it comes once, or stands open as a log. */
  occurrence: string | null;
  /** A finished entry of a log: opened without it, the log begins its next one. */
  response?: string;
}

export const whichOf = (opened: OpenedAssignment): Which => {
  const { id, occurrenceId, series, exercise, response } = opened;
  return {
    assignment: id,
    occurrence: series ? occurrenceId : null,
    ...(isLog(exercise, series) && (response?.revision ?? 0) > 0 ? { response: response?.id } : {}),
  };
};

/** Where a finished response is written on. */
export const whichOfResponse = (response: ClientResponse): Which => ({
  assignment: response.assignmentId,
  occurrence: response.occurrenceId,
  ...(isLog(response.exercise, response.occurrenceId) && response.revision > 0
    ? { response: response.id }
    : {}),
});

/** An entry beside others: of what is kept the practice sees nothing, not even that it is there. */
export const isLog = ({ cadence }: OpenedAssignment['exercise'], series: unknown): boolean =>
  cadence.kind === 'log' && series === null;

/** What belongs to it on this device stands under this name: no two of a series ever share one. */
export function nameOfWhich({ assignment, occurrence, response }: Which): string {
  if (response) return `${assignment}::${response}`;
  return occurrence === null ? assignment : `${assignment}:${occurrence}`;
}

export function whichNamed(name: string): Which {
  const [assignment = '', occurrence, response] = name.split(':');
  return { assignment, occurrence: occurrence || null, ...(response ? { response } : {}) };
}

/** Without it the API takes the one that is open now. */
export const queryOf = ({ occurrence }: Pick<Which, 'occurrence'>): string =>
  occurrence === null ? '' : `?occurrence=${occurrence}`;

/** The same, and a finished entry by its own id. */
export const entryQueryOf = ({ response, ...which }: Which): string =>
  response ? `?response=${response}` : queryOf(which);
