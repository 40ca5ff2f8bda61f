import type { OpenedAssignment } from '@selfward/contract';

/** What is read back, with the day and the wording of each, and where lines may be taken over. */
export type ReadBack = Pick<OpenedAssignment, 'id' | 'elsewhere' | 'readBack' | 'offered'>;
