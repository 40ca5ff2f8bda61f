import type { OpenedAssignment } from '@selfward/contract';

/** What is read back, with the day and the wording of each. */
export type ReadBack = Pick<OpenedAssignment, 'elsewhere' | 'readBack'>;
