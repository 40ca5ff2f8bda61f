import { timingSafeEqual } from 'node:crypto';
import type { Keyring } from '../../vault/keyring.ts';

interface Shown {
  memberId: string;
  responseId: string;
  revision: number;
}

/**
 * Goes out with what is shown and comes back with "opened" and "read". It proves which revision this
 * member was shown without telling them its number, which would say how often the client wrote on.
 */
export const seenOf = (keys: Keyring, { memberId, responseId, revision }: Shown): string =>
  keys.hmac(`seen ${memberId} ${responseId} ${revision}`).subarray(0, 16).toString('base64url');

/** The revision that was on the screen; undefined when it was none of this response. */
export function revisionSeen(
  keys: Keyring,
  { newest, ...shown }: Omit<Shown, 'revision'> & { newest: number },
  seen: string,
): number | undefined {
  const sent = Buffer.from(seen, 'base64url');
  for (let revision = newest; revision > 0; revision--) {
    const made = Buffer.from(seenOf(keys, { ...shown, revision }), 'base64url');
    if (made.length === sent.length && timingSafeEqual(made, sent)) return revision;
  }
  return undefined;
}
