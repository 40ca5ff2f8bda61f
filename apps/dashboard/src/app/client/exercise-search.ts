import type { Which } from '../../features/writing/which.ts';

/** What stands in the address of an exercise beside the question. */
export interface ExerciseSearch {
  size?: 'small' | 'full';
  /** What was left for when it has happened. */
  part?: 'later';
  /** The question about self-harm is left out. */
  without?: 'safety';
  /** Which one of what comes again. */
  occurrence?: string;
  /** Which finished entry of a log. */
  response?: string;
}

/** The way to one of what comes again; everything else has only one. */
export const ofOccurrence = (occurrence: string | null): { occurrence?: string } =>
  occurrence === null ? {} : { occurrence };

/** The same for a finished entry of a log. */
export const ofWhich = ({
  occurrence,
  response,
}: Which): { occurrence?: string; response?: string } =>
  response ? { response } : ofOccurrence(occurrence);
