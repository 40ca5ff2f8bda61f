import type { OpenedAssignment } from '@selfward/contract';
import type { ResponseSize } from '@selfward/domain';

/** What the client chose wins over what was agreed on. */
export function agreedSize({ clientSize, card }: OpenedAssignment): ResponseSize {
  if (clientSize !== null) return clientSize;
  return card.size === 'small' ? 'small' : 'full';
}

/** "As long as you like": nobody has said yet how much it is to be. */
export const isOpenSize = ({ clientSize, card }: OpenedAssignment): boolean =>
  clientSize === null && card.size === 'client_chooses';

export const isFinished = ({ response }: OpenedAssignment): boolean =>
  (response?.revision ?? 0) > 0;
