import type { OpenedAssignment } from '@selfward/contract';

/** What is read back, with the day and the wording of each, where lines may be taken over, and what asks now. */
export type ReadBack = Pick<
  OpenedAssignment,
  'id' | 'exercise' | 'elsewhere' | 'readBack' | 'offered'
>;
