import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { Keyring } from '../../vault/keyring.ts';

/** 256 random bits for one link. It exists in the mail alone; the database holds its hash. */
export function newLink(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: createHash('sha256').update(token).digest() };
}

export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** Six digits are guessed from a plain hash at once: so under the practice's key, bound to its row. */
export const codeHash = (keys: Keyring, codeId: string, code: string): Buffer =>
  keys.hmac(`sign-in-code|${codeId}|${code}`);
