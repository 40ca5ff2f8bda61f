// Runs the built API as a child: migrate first, then serve. Who gets which URL is decided here.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { root } from './bootstrap.mjs';
import { Refusal } from './place.mjs';
import { rotate } from './postgres.mjs';
import { exitCodeOf, node } from './run.mjs';

const dist = path.join(root, 'dist/apps/api');
const script = (name) => path.join(dist, `${name}.js`);
const companion = pathToFileURL(path.join(root, 'tools/end-with-parent.mjs')).href;
const grace = 30_000;

// The owner of the tables can switch off what protects them; no process that listens may hold its URL.
function withoutOwner(env) {
  const { DATABASE_OWNER_URL, DATABASE_BACKUP_URL, DATABASE_ADMIN_URL, ...rest } = env;
  // Node keeps what it compiled: a fifth of the start is reading the same packages again.
  return { NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/node'), ...rest };
}

/** Migrates as the owner in a short process of its own; without the owner's URL it only checks. */
export async function migrate(urls, base = process.env) {
  const mayChange = urls.DATABASE_OWNER_URL && urls.DATABASE_JOBS_URL;
  const { DATABASE_OWNER_URL, DATABASE_JOBS_URL, DATABASE_URL } = urls;
  const env = { DATABASE_URL, ...(mayChange ? { DATABASE_OWNER_URL, DATABASE_JOBS_URL } : {}) };
  const args = ['--enable-source-maps', script('migrate'), ...(mayChange ? [] : ['--check'])];
  const code = await node(args, { base: withoutOwner(base), env });
  if (code !== 0)
    throw new Refusal(`The database could not be brought up to date (${code}).`, code);
}

/** The environment of main.js and of the small tools beside it. */
export function apiEnv({ at, urls, port, demo }, base = process.env) {
  return {
    ...withoutOwner(base),
    DATABASE_URL: urls.DATABASE_URL,
    ...(urls.DATABASE_JOBS_URL ? { DATABASE_JOBS_URL: urls.DATABASE_JOBS_URL } : {}),
    PORT: String(port),
    SELFWARD_DATA: at.dir,
    SELFWARD_KEY_FILE: at.key,
    SELFWARD_DASHBOARD: path.join(root, 'dist/apps/dashboard'),
    SELFWARD_DEMO: demo ? '1' : '',
  };
}

/**
 * Starts main.js. Its stdout is for people and passes through; its log lines go to `logFile`, or, with
 * a server of one's own, to stderr where a service manager collects them.
 */
export function serve(env, logFile) {
  if (logFile) rotate(logFile);
  const from = logFile && fs.existsSync(logFile) ? fs.statSync(logFile).size : 0;
  const log = logFile ? fs.openSync(logFile, 'a', 0o600) : 'inherit';
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', '--import', companion, script('main')],
    {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', log, 'ipc'],
      // Ctrl-C reaches it once, from us, not a second time from the terminal.
      detached: true,
    },
  );
  if (logFile) fs.closeSync(log);
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve({ code: 1 }));
    child.once('exit', (code, signal) => resolve({ code: exitCodeOf(code, signal), signal }));
  });
  const logged = () =>
    logFile ? fs.readFileSync(logFile).subarray(from).toString().trimEnd() : '';
  return { child, ended, logged, stop: () => stop(child, ended) };
}

async function stop(child, ended) {
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), grace);
  const { code, signal } = await ended;
  clearTimeout(late);
  // Nest ends itself by the signal once everything is closed: that is a clean end.
  return signal === 'SIGTERM' ? 0 : code;
}

export async function untilReady(port, { child }) {
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (answer?.status === 200) return true;
    await sleep(50);
  }
  return false;
}

/** One of the small tools of the API: demo-links, doctor. */
export const apiTool = (name, env) => node(['--enable-source-maps', script(name)], { base: env });

export const hasTool = (name) => fs.existsSync(script(name));
