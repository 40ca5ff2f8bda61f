// A cluster that lives as long as a test run. fsync stays on (decision 26): a test that needs it off
// would test another product. On a memory file system that costs nothing.
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort, initCluster, launch, stopPostmaster, urlOf } from './cluster.mjs';
import { isAlive, postmaster, serves } from './postmaster.mjs';

const prefix = 'selfward-test-';
const room = 1_500_000_000;

/** @param {import('./postgres-binaries.mjs').Server} server */
export async function throwawayCluster(server) {
  const parent = memoryOrDisk();
  await sweep(parent);
  const dir = fs.mkdtempSync(path.join(parent, `${prefix}${process.pid}-`));
  fs.chmodSync(dir, 0o755); // the account of the server passes through; its data is 0700
  const data = path.join(dir, 'data');
  const password = crypto.randomBytes(24).toString('base64url');
  const port = await freePort();
  initCluster({ server, data, password });
  const child = await launch({
    server,
    data,
    port,
    log: path.join(dir, 'postgres.log'),
    connections: 120,
  });
  const stop = async () => {
    await stopPostmaster(child.pid, () => child.exitCode === null && isAlive(child.pid));
    fs.rmSync(dir, { recursive: true, force: true });
  };
  return { dir, data, port, pid: child.pid, url: urlOf({ port, password }), stop };
}

function memoryOrDisk() {
  try {
    const { bavail, bsize } = fs.statfsSync('/dev/shm');
    fs.accessSync('/dev/shm', fs.constants.W_OK);
    if (bavail * bsize > room) return '/dev/shm';
  } catch {
    // No such thing here (macOS, some containers).
  }
  return os.tmpdir();
}

// A run that was killed cannot tidy up; the next one does, for our own account only.
async function sweep(parent) {
  for (const name of fs.readdirSync(parent).filter((entry) => entry.startsWith(prefix))) {
    const dir = path.join(parent, name);
    const runner = Number(name.slice(prefix.length).split('-')[0]);
    if (isAlive(runner) || !isOurs(dir)) continue;
    const data = path.join(dir, 'data');
    const pid = postmaster(data)?.pid;
    if (pid) await stopPostmaster(pid, () => serves(pid, data));
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

function isOurs(dir) {
  try {
    return fs.statSync(dir).uid === (process.getuid?.() ?? 0);
  } catch {
    return false;
  }
}
