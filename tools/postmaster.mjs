// Reads postmaster.pid and finds out who is behind it. A killed container leaves a file whose number
// may by now belong to anybody, and PostgreSQL itself only asks "does that number exist" (B-07).
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** @typedef {{ pid: number, port: number, status: string }} Postmaster */

const fileOf = (data) => path.join(data, 'postmaster.pid');

/** @returns {Postmaster | undefined} what the file says; undefined without a file */
export function postmaster(data) {
  let text;
  try {
    text = fs.readFileSync(fileOf(data), 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
  const lines = text.split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? '').trim() };
}

export const isAlive = (pid) => exists(pid) && !isZombie(pid);

function exists(pid) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}

// A zombie has ended; its number stays until its parent looks. Containers without an init keep many.
function isZombie(pid) {
  if (process.platform !== 'linux') return false;
  const state = read(`/proc/${pid}/stat`).split(') ')[1]?.[0];
  return state === 'Z' || state === 'X';
}

/** Is this process a postmaster of this data directory? We start it with `-D <data>`. */
export function serves(pid, data) {
  if (!isAlive(pid)) return false;
  const words = commandOf(pid);
  return /postgres|postmaster/.test(words) && words.includes(data);
}

function commandOf(pid) {
  if (process.platform === 'linux') return read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
  if (process.platform === 'win32') return '';
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/**
 * Moves a lock aside that is proven dead: its process is gone or is something else. It is kept beside,
 * and PostgreSQL still makes its own check of shared memory, so a wrong proof cannot start two servers.
 * @returns {boolean} whether the way is free now
 */
export function clearStaleLock(data) {
  const found = postmaster(data);
  if (!found) return true;
  if (!(found.pid > 0)) return isOlderThan(fileOf(data), 5000) && setAside(data);
  // A number that nobody has: PostgreSQL clears that itself, with its own checks.
  if (!exists(found.pid)) return true;
  if (process.platform === 'win32' || serves(found.pid, data)) return false;
  return setAside(data);
}

// An empty file is either a crash or a server that is just writing it.
const isOlderThan = (file, ms) => Date.now() - fs.statSync(file).mtimeMs > ms;

function setAside(data) {
  fs.renameSync(fileOf(data), path.join(data, 'postmaster.pid.stale'));
  return true;
}
