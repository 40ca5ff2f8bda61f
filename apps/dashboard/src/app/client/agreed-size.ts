import type { OpenedAssignment } from '@selfward/contract';
import type { ResponseSize } from '@selfward/domain';

/**
 * What the client chose wins over what was agreed on. "As long as you like" begins with the small
 * version, whose end offers the rest: nobody is to find out on the way that it was the long one.
 */
export function agreedSize({ clientSize, card, exercise }: OpenedAssignment): ResponseSize {
  // A measure is asked as a whole.
  if (exercise.small_minutes === undefined) return 'full';
  if (clientSize !== null) return clientSize;
  return card.size === 'full' ? 'full' : 'small';
}

/** "As long as you like": nobody has said yet how much it is to be. */
export const isOpenSize = ({ clientSize, card }: OpenedAssignment): boolean =>
  clientSize === null && card.size === 'client_chooses';

export const isFinished = ({ response }: OpenedAssignment): boolean =>
  (response?.revision ?? 0) > 0;
