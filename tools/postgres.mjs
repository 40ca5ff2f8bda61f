// The embedded PostgreSQL of an installation, supervised (B-07): comes back after every kind of kill,
// and never runs twice on the same files.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort, hasCluster, initCluster, launch, stopPostmaster, urlOf } from './cluster.mjs';
import { databasePasswords, masterKey } from './keys.mjs';
import { openPlace, Refusal, serving } from './place.mjs';
import { embeddedServer } from './postgres-binaries.mjs';
import { clearStaleLock, isAlive, postmaster, serves } from './postmaster.mjs';

/** @typedef {import('./place.mjs').Place} Place */

const patience = 60_000;
// Two keys of one advisory lock; the launcher holds it as long as it lives.
const launcherLock = 'select pg_try_advisory_lock(24391, 1) as mine';
const logLimit = 5_000_000;

export class AlreadyRunning extends Refusal {
  constructor(at) {
    const port = serving(at)?.port;
    const address = port ? `: http://localhost:${port}` : '';
    super(`Selfward is already running on ${at.dir}${address}`, 0);
  }
}

/**
 * Opens the database of a place: makes it if there is none, clears what a kill left behind.
 * @param {Place} at @param {{ say?: (line: string) => void, onGone?: () => void }} [listeners]
 */
export async function openDatabase(at, { say = () => {}, onGone = () => {} } = {}) {
  const hasData = hasCluster(at.data);
  openPlace(at);
  masterKey(at, { hasData });
  const passwords = databasePasswords(at, { hasData });
  const server = embeddedServer(at.dir);
  if (!hasData) {
    initCluster({ server, data: at.data, password: passwords.admin });
    say(`Made a database in ${at.data}`);
  }
  const log = path.join(at.logs, 'postgres.log');
  rotate(log);
  const context = { at, server, log, password: passwords.admin, say, onGone };
  return { passwords, ...(await supervise(context, await claim(context))) };
}

/** What a tool needs to reach a database that `npm start` runs in this place; undefined if none does. */
export function runningDatabase(at) {
  const found = postmaster(at.data);
  if (!found || found.status !== 'ready' || !serves(found.pid, at.data)) return undefined;
  return { port: found.port, passwords: databasePasswords(at, { hasData: true }) };
}

/** Refuses while Selfward runs here; stops a database that a killed launcher left behind. */
export async function stopOrphan(at) {
  const found = runningDatabase(at);
  if (!found) return;
  const context = { at, password: found.passwords.admin, say: console.log };
  try {
    await takeOver(context, postmaster(at.data));
  } catch (error) {
    if (!(error instanceof AlreadyRunning)) throw error;
    throw new Refusal(`Selfward is running on ${at.dir}. Stop it first (Ctrl-C).`);
  }
}

export function rotate(file) {
  if (fs.existsSync(file) && fs.statSync(file).size > logLimit) fs.renameSync(file, `${file}.1`);
}

// Until it is ours: stop what a dead launcher left, start our own, hold the launcher's lock.
async function claim(context, port) {
  const { at } = context;
  const end = Date.now() + patience;
  for (;;) {
    const found = postmaster(at.data);
    const taken =
      found && serves(found.pid, at.data)
        ? await takeOver(context, found)
        : clearStaleLock(at.data);
    const owned = taken && (await tryLaunch(context, port ?? (await freePort())));
    if (owned) return owned;
    if (Date.now() > end)
      throw new Refusal(
        `The database does not start. Its log: ${context.log}\n${tail(context.log)}`,
      );
    await sleep(200);
  }
}

/** A server runs on our files: somebody's (refuse) or nobody's (stop it, with all its writes). */
async function takeOver({ at, password, say }, { pid, port }) {
  const client = await lockHolder({ port, password });
  if (client === undefined) return false;
  if (client === 'held') throw new AlreadyRunning(at);
  say('The last run was killed; stopping the database that it left running.');
  await client.end();
  await stopPostmaster(pid, () => serves(pid, at.data));
  return true;
}

async function tryLaunch({ at, server, log, password }, port) {
  const from = fs.existsSync(log) ? fs.statSync(log).size : 0;
  let child;
  try {
    child = await launch({ server, data: at.data, port, log });
  } catch (error) {
    const reason = fs.existsSync(log) ? fs.readFileSync(log, 'utf8').slice(from) : '';
    // Another start was faster, or the processes of a killed postmaster are still ending.
    if (/lock file|shared memory block|in use/.test(reason)) return undefined;
    throw new Refusal(
      `The database does not start (${error.message}). Its log: ${log}\n${tail(log)}`,
    );
  }
  const client = await lockHolder({ port, password });
  if (client === 'held') throw new AlreadyRunning(at);
  return { child, port, client };
}

/** @returns the connection that holds the launcher's lock, 'held' by another, undefined = not up (yet) */
async function lockHolder({ port, password }) {
  const client = new Client({
    connectionString: urlOf({ port, password }),
    application_name: 'selfward launcher',
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  });
  // The server may go first; whoever waits for it hears of that elsewhere.
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query(launcherLock);
    if (rows[0].mine) return client;
    await client.end();
    return 'held';
  } catch (error) {
    if (error.code === '28P01')
      throw new Refusal('The password of the database in keys/database.json is not its own.', 78);
    return undefined;
  }
}

/** Restarts a postmaster that dies under us, on the same port, a few times; then tells the launcher. */
async function supervise(context, first) {
  const { at, say, onGone } = context;
  const { port } = first;
  let now = first;
  let stopping = false;
  const deaths = [];
  let reviving;
  const watch = () =>
    now.child.once('exit', () => {
      if (!stopping) reviving = revive();
    });
  const revive = async () => {
    deaths.push(Date.now());
    if (deaths.filter((time) => time > Date.now() - 60_000).length > 5) return onGone();
    say('The database ended unexpectedly; starting it again.');
    try {
      now = await claim(context, port);
      watch();
    } catch (error) {
      say(error.message);
      onGone();
    }
  };
  watch();
  const stop = async () => {
    stopping = true;
    await reviving; // what it is about to start has to be stopped, too
    await now.client?.end().catch(() => {});
    await stopPostmaster(
      now.child.pid,
      () => now.child.exitCode === null && isAlive(now.child.pid),
    );
  };
  return { port, stop, at, url: (wish) => urlOf({ port, ...wish }) };
}

const tail = (file) =>
  fs.existsSync(file)
    ? fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n')
    : '';
