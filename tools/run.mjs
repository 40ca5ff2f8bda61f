// Running things: a tool with an orderly end, a child process, an Nx target.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './bootstrap.mjs';
import { Refusal } from './place.mjs';

/** Runs a tool; a Refusal becomes its sentence and exit code, anything else is our own mistake. */
export async function run(work) {
  try {
    process.exitCode = (await work()) ?? process.exitCode ?? 0;
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = error instanceof Refusal ? error.code : 1;
  }
}

export const exitCodeOf = (code, signal) => code ?? 128 + (os.constants.signals[signal] ?? 0);

const running = new Set();

/** Passes a signal on to whatever runs just now. */
export const signalChildren = (signal) => running.forEach((child) => child.kill(signal));

/** @returns {Promise<number>} the exit code of a child whose output is seen as it comes */
export function node(args, { env = {}, base = process.env, stdio = 'inherit' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio, env: { ...base, ...env } });
    running.add(child);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      running.delete(child);
      resolve(exitCodeOf(code, signal));
    });
  });
}

/** The script behind a command of an installed package, e.g. bin('nx'). */
export function bin(name, command = name) {
  const dir = path.join(root, 'node_modules', name);
  const { bin: entry } = JSON.parse(fs.readFileSync(path.join(dir, 'package.json'), 'utf8'));
  return path.join(dir, typeof entry === 'string' ? entry : entry[command]);
}

// No daemon: it outlives the command. No cloud, no analytics: nothing leaves the machine (N-03).
const quietNx = {
  NX_DAEMON: 'false',
  NX_NO_CLOUD: 'true',
  NX_TUI: 'false',
  NX_ANALYTICS: 'false',
  DO_NOT_TRACK: '1',
};

// Nx starts `tsc`, `oxlint` and `node` by name: those of this workspace, on the Node that runs us.
const searchPath = [path.join(root, 'node_modules/.bin'), process.env.PATH].join(path.delimiter);

export const nx = (args, { env = {}, stdio } = {}) =>
  node([bin('nx'), ...args], { env: { PATH: searchPath, ...quietNx, ...env }, stdio });

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
