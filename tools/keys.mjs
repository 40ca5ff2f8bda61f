// The master key and the database passwords: made once, never made again over existing data.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Refusal, writeSecret } from './place.mjs';

const keyLength = 32;
const badConfiguration = 78;

/**
 * Returns the path of the master key. A key is minted only where no data can depend on another one:
 * a fresh key over an existing database would make every answer in it unreadable for good.
 */
export function masterKey(at, { hasData }) {
  if (!fs.existsSync(at.key)) {
    if (hasData) throw new Refusal(lost(at), badConfiguration);
    mint(at.key);
  }
  const { mode, size } = fs.statSync(at.key);
  if (size !== keyLength) {
    throw new Refusal(
      `${at.key} is not a master key: ${size} bytes instead of ${keyLength}.`,
      badConfiguration,
    );
  }
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new Refusal(
      `Other accounts can read the master key. Close it: chmod 600 '${at.key}'`,
      badConfiguration,
    );
  }
  return at.key;
}

function mint(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeSecret(file, crypto.randomBytes(keyLength));
  } catch (error) {
    // Two first starts at once: the other one's key is as good.
    if (error.code !== 'EEXIST') throw error;
  }
}

const lost = (at) =>
  [
    `The master key is missing: ${at.key}`,
    'The database is encrypted with it; a new key could read nothing of it.',
    'Put your copy of the key back at that path (32 bytes, chmod 600), or name it with SELFWARD_KEY_FILE.',
    'If everything in the embedded database may be lost: npm start -- --fresh',
  ].join('\n');

const newPassword = () => crypto.randomBytes(24).toString('base64url');

/** Passwords of the embedded database: the superuser's and one for each role. */
export function databasePasswords(at, { hasData }) {
  if (fs.existsSync(at.passwords)) return JSON.parse(fs.readFileSync(at.passwords, 'utf8'));
  if (hasData) {
    throw new Refusal(
      `The database passwords are missing: ${at.passwords}. Put your copy back.`,
      badConfiguration,
    );
  }
  const names = ['admin', 'owner', 'app', 'jobs', 'backup'];
  const fresh = Object.fromEntries(names.map((name) => [name, newPassword()]));
  try {
    writeSecret(at.passwords, JSON.stringify(fresh));
    return fresh;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return JSON.parse(fs.readFileSync(at.passwords, 'utf8'));
  }
}
