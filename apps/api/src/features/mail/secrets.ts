import { randomInt } from 'node:crypto';
import type { Keyring } from '../../vault/keyring.ts';

export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** Six digits are guessed from a plain hash at once: so under the practice's key, bound to its row. */
export const codeHash = (keys: Keyring, codeId: string, code: string): Buffer =>
  keys.hmac(`sign-in-code|${codeId}|${code}`);
