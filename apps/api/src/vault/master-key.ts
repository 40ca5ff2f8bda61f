import { createHmac } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { Refusal } from '../refusal.ts';
import { type Key, keyFrom } from './cipher.ts';

/**
 * The root of all keys: 32 bytes in a file that stands beside the data, never inside it.
 * Losing it loses every text; so a wrong, missing or readable-by-others file stops the start.
 */
export class MasterKey {
  readonly key: Key;

  constructor(bytes: Buffer) {
    if (bytes.length !== 32) throw new Refusal('The master key has to be exactly 32 bytes.');
    this.key = keyFrom(bytes, 1);
  }

  static fromFile(path: string | undefined): MasterKey {
    if (!path) throw new Refusal('SELFWARD_KEY_FILE does not name a master key.');
    let mode: number;
    let bytes: Buffer;
    try {
      ({ mode } = statSync(path));
      bytes = readFileSync(path);
    } catch {
      throw new Refusal(`The master key ${path} cannot be read. Put it back from your copy of it.`);
    }
    if (process.platform !== 'win32' && (mode & 0o077) !== 0)
      throw new Refusal(`The master key ${path} can be read by others. Run: chmod 600 "${path}"`);
    return new MasterKey(bytes);
  }

  /** Says whether this is the key a database was made with, and nothing else about it. */
  check(installationId: string): Buffer {
    return createHmac('sha256', this.key.secret)
      .update(`selfward key check|${installationId}`)
      .digest();
  }
}
