import type { Which } from '../../features/writing/which.ts';

/** The way to one of what comes again; everything else has only one. */
export const ofOccurrence = (occurrence: string | null): { occurrence?: string } =>
  occurrence === null ? {} : { occurrence };

/** The same for a finished entry of a log. */
export const ofWhich = ({
  occurrence,
  response,
}: Which): { occurrence?: string; response?: string } =>
  response ? { response } : ofOccurrence(occurrence);
