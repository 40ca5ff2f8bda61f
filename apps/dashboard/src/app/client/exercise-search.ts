/** The way to one of what comes again; everything else has only one. */
export const ofOccurrence = (occurrence: string | null): { occurrence?: string } =>
  occurrence === null ? {} : { occurrence };
