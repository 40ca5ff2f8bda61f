// One PostgreSQL cluster: make its files, run its postmaster, stop it.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRoot, Refusal } from './place.mjs';
import { account } from './postgres-binaries.mjs';
import { postmaster } from './postmaster.mjs';

/** @typedef {import('./postgres-binaries.mjs').Server} Server */

export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

export const hasCluster = (data) => fs.existsSync(path.join(data, 'PG_VERSION'));

/** Makes the files beside their place and renames them: a killed initdb leaves nothing half. */
export function initCluster({ server, data, password }) {
  const half = `${data}.new-${process.pid}`;
  const secret = fs.mkdtempSync(path.join(os.tmpdir(), 'selfward-'));
  try {
    fs.mkdirSync(half, { mode: 0o700 });
    const file = path.join(secret, 'password');
    fs.writeFileSync(file, password, { mode: 0o600 });
    for (const owned of [half, secret, file]) give(owned);
    initdb(server, half, file);
    fs.renameSync(half, data);
  } catch (error) {
    fs.rmSync(half, { recursive: true, force: true });
    // Two first starts at once: the other one's cluster is as good.
    if (!hasCluster(data)) throw error;
  } finally {
    fs.rmSync(secret, { recursive: true });
  }
}

function initdb(server, data, passwordFile) {
  requireName();
  const locale =
    server.version >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : [];
  const options = ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  options.push('-E', 'UTF8', '--locale=C', ...locale, '--data-checksums', '--no-instructions');
  const done = spawnSync(server.bin('initdb'), options, { ...asAccount(), encoding: 'utf8' });
  if (done.status === 0) return;
  throw new Refusal(
    `PostgreSQL could not make its files: ${done.stderr?.trim() ?? ''}${done.error ?? ''}`,
  );
}

// Some containers run under a bare number; PostgreSQL insists on a name for it.
function requireName() {
  try {
    os.userInfo();
  } catch {
    throw new Refusal(
      `PostgreSQL needs an entry in /etc/passwd for the account ${process.getuid()}. ` +
        'Run as an account with a name, or set DATABASE_URL.',
      78,
    );
  }
}

function give(file) {
  if (!isRoot) return;
  const { uid, gid } = account();
  fs.chownSync(file, uid, gid);
}

// A small environment: the server needs nothing of ours, and must not know our secrets.
const asAccount = () => ({
  ...account(),
  cwd: '/',
  env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
});

// On the command line, so that neither postgresql.conf nor ALTER SYSTEM can weaken them (D-01). The log
// keeps no statement and no detail: both can hold what a person wrote (L-06).
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
};

/**
 * Starts the postmaster and waits until it accepts connections.
 * @param {{ server: Server, data: string, port: number, log: string, connections?: number }} wish
 */
export async function launch({ server, data, port, log, connections = 60 }) {
  const out = fs.openSync(log, 'a', 0o600);
  const all = { ...settings, port, max_connections: connections };
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // Detached: Ctrl-C in the terminal must reach it through us, after the API has ended.
  const child = spawn(server.bin('postgres'), ['-D', data, ...options], {
    ...asAccount(),
    stdio: ['ignore', out, out],
    detached: true,
  });
  fs.closeSync(out);
  await ready(child, data);
  return child;
}

async function ready(child, data) {
  let failure;
  child.once('error', (error) => (failure = error.message));
  child.once('exit', (code) => (failure = `it ended with ${code}`));
  for (;;) {
    if (failure) throw new Error(failure);
    const found = postmaster(data);
    if (found?.pid === child.pid && found.status === 'ready') return;
    await sleep(20);
  }
}

/** Fast shutdown: running transactions are rolled back, everything acknowledged is on disk. */
export async function stopPostmaster(pid, alive, patience = 30_000) {
  if (!alive()) return;
  process.kill(pid, 'SIGINT');
  const end = Date.now() + patience;
  while (alive()) {
    if (Date.now() > end) {
      process.kill(pid, 'SIGQUIT');
      return;
    }
    await sleep(20);
  }
}

export const urlOf = ({ port, password, user = 'postgres', database = 'postgres' }) =>
  `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
