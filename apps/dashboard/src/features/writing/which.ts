import type { OpenedAssignment } from '@selfward/contract';

/** One time of doing an agreed exercise. */
export interface Which {
  assignment: string;
  /** Of what comes again. Null: it comes once, or stands open as a log. */
  occurrence: string | null;
}

export const whichOf = ({ id, occurrenceId, series }: OpenedAssignment): Which => ({
  assignment: id,
  occurrence: series ? occurrenceId : null,
});

/** What belongs to it on this device stands under this name: no two of a series ever share one. */
export const nameOfWhich = ({ assignment, occurrence }: Which): string =>
  occurrence === null ? assignment : `${assignment}:${occurrence}`;

export function whichNamed(name: string): Which {
  const [assignment = '', occurrence = null] = name.split(':');
  return { assignment, occurrence };
}

/** Without it the API takes the one that is open now. */
export const queryOf = ({ occurrence }: Pick<Which, 'occurrence'>): string =>
  occurrence === null ? '' : `?occurrence=${occurrence}`;
