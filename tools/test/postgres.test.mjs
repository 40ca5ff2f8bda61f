import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { place } from '../place.mjs';
import { openDatabase } from '../postgres.mjs';
import { isAlive, postmaster, serves } from '../postmaster.mjs';

const launcher = path.join(import.meta.dirname, 'hold-database.mjs');
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'selfward data '));
fs.chmodSync(dir, 0o755);
const at = place({ SELFWARD_DATA: dir });
const lockFile = path.join(at.data, 'postmaster.pid');
const held = [];

/** A launcher in a process of its own; resolves with its first line. */
function hold() {
  const child = spawn(process.execPath, [launcher], {
    env: { ...process.env, SELFWARD_DATA: dir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  held.push(child);
  child.ended = new Promise((resolve) => child.once('exit', resolve));
  return new Promise((resolve, reject) => {
    child.stdout.once('data', (line) => resolve({ child, line: String(line).trim() }));
    child.once('exit', (code) =>
      reject(new Error(`ended with ${code}: ${child.stderr.read() ?? ''}`)),
    );
  });
}

async function query(port, statement) {
  const { admin } = JSON.parse(fs.readFileSync(at.passwords, 'utf8'));
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: admin,
    database: 'postgres',
  });
  await client.connect();
  const { rows } = await client.query(statement);
  await client.end();
  return rows;
}

const until = async (condition) => {
  for (let tries = 0; tries < 500 && !condition(); tries += 1) await sleep(20);
  assert.ok(condition());
};

/** Leaves a postmaster.pid behind, as a kill would, with another number in it. */
async function leaveLock(pid) {
  const { child } = await hold();
  const text = fs.readFileSync(lockFile, 'utf8');
  child.kill('SIGTERM');
  await child.ended;
  fs.writeFileSync(lockFile, text.replace(/^\d+/, String(pid)));
}

async function comesUp() {
  const began = performance.now();
  const { child } = await hold();
  assert.ok(performance.now() - began < 30_000);
  const { pid, port } = postmaster(at.data);
  assert.ok(serves(pid, at.data));
  assert.deepEqual(await query(port, 'select count(*)::int as kept from kept'), [{ kept: 1 }]);
  child.kill('SIGTERM');
  assert.equal(await child.ended, 0);
}

describe('the embedded PostgreSQL', () => {
  before(async () => {
    const db = await openDatabase(at);
    await query(db.port, 'create table kept as select 1 as id');
    await db.stop();
  });
  after(async () => {
    for (const child of held) child.kill('SIGKILL');
    const pid = postmaster(at.data)?.pid;
    if (pid && serves(pid, at.data)) process.kill(pid, 'SIGINT');
    await until(() => !pid || !isAlive(pid));
    fs.rmSync(dir, { recursive: true });
  });

  it('keeps its keys to itself', () => {
    const mode = (file) => (fs.statSync(file).mode & 0o777).toString(8);
    assert.deepEqual([mode(at.keys), mode(at.key), mode(at.passwords)], ['700', '600', '600']);
    assert.equal(fs.statSync(at.key).size, 32);
    if (process.getuid() !== 0) return;
    const { uid, gid } = fs.statSync(at.data);
    assert.notEqual(uid, 0);
    assert.notEqual(spawnSync('cat', [at.key], { uid, gid }).status, 0);
  });

  it('writes safely, listens on loopback only and asks everybody for a password', async () => {
    const db = await openDatabase(at);
    const [row] = await query(
      db.port,
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
              current_setting('listen_addresses') as listen, current_setting('data_checksums') as checksums,
              (select string_agg(distinct auth_method, ',') from pg_hba_file_rules) as auth`,
    );
    await db.stop();
    assert.deepEqual(row, {
      fsync: 'on',
      commit: 'on',
      listen: '127.0.0.1',
      checksums: 'on',
      auth: 'scram-sha-256',
    });
  });

  it('comes back after its launcher was killed, with every write', async () => {
    const { child } = await hold();
    const orphan = postmaster(at.data);
    child.kill('SIGKILL');
    await child.ended;
    assert.ok(serves(orphan.pid, at.data));
    await comesUp();
    assert.ok(!isAlive(orphan.pid));
  });

  it('comes back after everything was killed', async () => {
    const { child } = await hold();
    child.kill('SIGKILL');
    process.kill(postmaster(at.data).pid, 'SIGKILL');
    await child.ended;
    await comesUp();
  });

  it('comes back where its old number belongs to another process, which it leaves alone', async () => {
    const stranger = spawn('sleep', ['60']);
    await leaveLock(stranger.pid);
    await comesUp();
    assert.ok(isAlive(stranger.pid));
    stranger.kill();
  });

  it(
    'comes back where its old number is a zombie',
    { skip: process.platform !== 'linux' },
    async () => {
      // The shell starts a child, then becomes a sleep that never asks for the child's end.
      const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const pid = Number(
        String(await new Promise((resolve) => parent.stdout.once('data', resolve))),
      );
      await until(() => !isAlive(pid));
      process.kill(pid, 0);
      await leaveLock(pid);
      await comesUp();
      parent.kill();
    },
  );

  it('comes back after a crash that left an empty lock file', async () => {
    fs.writeFileSync(lockFile, '');
    await comesUp();
  });

  it('is restarted by its launcher when it is killed, on the same port', async () => {
    const { child } = await hold();
    const first = postmaster(at.data);
    process.kill(first.pid, 'SIGKILL');
    await until(() => {
      const now = postmaster(at.data);
      return now && now.pid !== first.pid && now.status === 'ready';
    });
    const second = postmaster(at.data);
    assert.equal(second.port, first.port);
    assert.deepEqual(await query(second.port, 'select count(*)::int as kept from kept'), [
      { kept: 1 },
    ]);
    child.kill('SIGTERM');
    assert.equal(await child.ended, 0);
    assert.ok(!isAlive(second.pid));
  });

  it('never runs twice: the second launcher says so and ends cleanly', async () => {
    const { child } = await hold();
    const { pid } = postmaster(at.data);
    const second = spawnSync(process.execPath, [launcher], {
      env: { ...process.env, SELFWARD_DATA: dir },
      encoding: 'utf8',
    });
    assert.match(second.stderr, /already running/);
    assert.equal(second.status, 0);
    assert.equal(postmaster(at.data).pid, pid);
    child.kill('SIGTERM');
    await child.ended;
  });

  it('stops with 78 without its master key, and mints no other', () => {
    fs.renameSync(at.key, `${at.key}.away`);
    const { status, stderr } = spawnSync(process.execPath, [launcher], {
      env: { ...process.env, SELFWARD_DATA: dir },
      encoding: 'utf8',
    });
    assert.equal(status, 78);
    assert.match(stderr, /master key is missing.*\n.*\n.*Put your copy/);
    assert.ok(!fs.existsSync(at.key));
    fs.renameSync(`${at.key}.away`, at.key);
  });

  it('stops with 78 where others can read the master key', () => {
    fs.chmodSync(at.key, 0o644);
    const { status, stderr } = spawnSync(process.execPath, [launcher], {
      env: { ...process.env, SELFWARD_DATA: dir },
      encoding: 'utf8',
    });
    fs.chmodSync(at.key, 0o600);
    assert.equal(status, 78);
    assert.match(stderr, /chmod 600/);
  });
});
