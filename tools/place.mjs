// Where an installation keeps its data (decision 25), and the one file format of small secrets.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './bootstrap.mjs';

export const isRoot = process.getuid?.() === 0;

/** Stops the tool with a sentence for people; 78 = the configuration is wrong (sysexits). */
export class Refusal extends Error {
  constructor(sentence, code = 1) {
    super(sentence);
    this.code = code;
  }
}

/** @typedef {{ dir: string, data: string, keys: string, logs: string, key: string, passwords: string }} Place */

/** @returns {Place} */
export function place(env = process.env, clone = root) {
  const dir = env.SELFWARD_DATA ? path.resolve(env.SELFWARD_DATA) : defaultDir(clone);
  const keys = path.join(dir, 'keys');
  return {
    dir,
    data: path.join(dir, 'pg18'),
    logs: path.join(dir, 'logs'),
    keys,
    key: env.SELFWARD_KEY_FILE
      ? path.resolve(env.SELFWARD_KEY_FILE)
      : path.join(keys, 'master.key'),
    passwords: path.join(keys, 'database.json'),
  };
}

// As root PostgreSQL runs under another account, which often cannot enter the clone (/root is 0700).
function defaultDir(clone) {
  if (!isRoot) return path.join(clone, '.selfward');
  const hash = crypto.createHash('sha256').update(fs.realpathSync(clone)).digest('hex');
  return path.join('/var/lib/selfward', hash.slice(0, 12));
}

/** Makes the directories. `mkdir -p` with mode 0700 would close the parents too, hence one by one. */
export function openPlace(at) {
  try {
    fs.mkdirSync(at.dir, { recursive: true, mode: 0o755 });
    for (const dir of [at.keys, at.logs]) {
      fs.mkdirSync(dir, { recursive: true });
      fs.chmodSync(dir, 0o700);
    }
  } catch (error) {
    throw new Refusal(
      `Selfward cannot write its data to ${at.dir} (${error.code}). Set SELFWARD_DATA.`,
      78,
    );
  }
}

const noteOf = (at) => path.join(at.dir, 'running.json');

/** Written by the launcher while it serves: on which port, with the demo or without. */
export const noteServing = (at, note) => fs.writeFileSync(noteOf(at), JSON.stringify(note));
export const forgetServing = (at) => fs.rmSync(noteOf(at), { force: true });

/** @returns {{ port: number, demo: boolean } | undefined} stale after a kill: ask the port itself */
export function serving(at) {
  try {
    return JSON.parse(fs.readFileSync(noteOf(at), 'utf8'));
  } catch {
    return undefined;
  }
}

export function writeSecret(file, content) {
  fs.writeFileSync(file, content, { mode: 0o600, flag: 'wx' });
}
