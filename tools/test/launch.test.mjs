import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { apiEnv } from '../api.mjs';
import { sourceHash } from '../build.mjs';
import { removeUnfinishedDemo } from '../fresh.mjs';
import { alone, lockOf } from '../install-lock.mjs';
import { isRoot, place, Refusal } from '../place.mjs';
import { choosePort, isFree } from '../ports.mjs';

const scratch = () => fs.mkdtempSync(path.join(os.tmpdir(), 'selfward-test '));

describe('the environment of the API', () => {
  const at = place({ SELFWARD_DATA: '/data' });
  const urls = { DATABASE_URL: 'app', DATABASE_JOBS_URL: 'jobs', DATABASE_OWNER_URL: 'owner' };
  const shell = { DATABASE_OWNER_URL: 'owner', DATABASE_BACKUP_URL: 'backup', SMTP_URL: 'smtp' };
  const env = apiEnv({ at, urls, port: 3000, demo: false }, shell);

  it('never holds the URL of the owner or of the backup', () => {
    assert.ok(!Object.values(env).some((value) => value === 'owner' || value === 'backup'));
  });

  it('says where everything is', () => {
    const { DATABASE_URL, DATABASE_JOBS_URL, PORT, SELFWARD_KEY_FILE, SELFWARD_DATA, SMTP_URL } =
      env;
    assert.deepEqual(
      [DATABASE_URL, DATABASE_JOBS_URL, PORT, SELFWARD_KEY_FILE, SELFWARD_DATA, SMTP_URL],
      ['app', 'jobs', '3000', '/data/keys/master.key', '/data', 'smtp'],
    );
    assert.notEqual(env.SELFWARD_DEMO, '1');
  });
});

describe('the place of the data', () => {
  it('is in the clone, or for root where another account can reach it', () => {
    const clone = scratch();
    const { dir } = place({}, clone);
    if (isRoot) assert.match(dir, /^\/var\/lib\/selfward\/[0-9a-f]{12}$/);
    else assert.equal(dir, path.join(clone, '.selfward'));
    fs.rmSync(clone, { recursive: true });
  });

  it('never puts the key inside the data directory', () => {
    const { key, data } = place({ SELFWARD_DATA: '/data' });
    assert.ok(!key.startsWith(`${data}/`));
    assert.equal(
      place({ SELFWARD_DATA: '/data', SELFWARD_KEY_FILE: '/safe/key' }).key,
      '/safe/key',
    );
  });
});

describe('a demo that was interrupted', () => {
  const laid = () => {
    const dir = scratch();
    const at = place({ SELFWARD_DATA: dir });
    for (const made of [at.data, at.keys, at.logs]) fs.mkdirSync(made);
    return at;
  };

  it('is thrown away with its key, and made anew', async () => {
    const at = laid();
    const mark = path.join(at.dir, 'demo-unfinished');
    fs.writeFileSync(mark, '');
    await removeUnfinishedDemo(at);
    assert.deepEqual(
      [at.data, at.keys, at.logs, mark].map((one) => fs.existsSync(one)),
      [false, false, true, false],
    );
    fs.rmSync(at.dir, { recursive: true });
  });

  it('is the only thing that is thrown away unasked', async () => {
    const at = laid();
    await removeUnfinishedDemo(at);
    assert.ok(fs.existsSync(at.data) && fs.existsSync(at.keys));
    fs.rmSync(at.dir, { recursive: true });
  });
});

describe('the port', () => {
  const listening = (host) =>
    new Promise((resolve) => {
      const server = net.createServer();
      server.listen(0, host, () => resolve(server));
    });

  it('is refused when it was fixed and is taken', async () => {
    const server = await listening('127.0.0.1');
    const { port } = server.address();
    assert.equal(await isFree(port), false);
    await assert.rejects(choosePort({ PORT: String(port) }), Refusal);
    server.close();
  });

  it('is refused when it is no port', async () => {
    for (const PORT of ['http', '0', '70000', '30.5'])
      await assert.rejects(choosePort({ PORT }), Refusal);
  });

  it('is another one, aloud, when the usual one is taken and none was fixed', async () => {
    const server = net.createServer();
    await new Promise((resolve) =>
      server.once('error', resolve).listen(3000, '127.0.0.1', resolve),
    );
    const lines = [];
    assert.ok((await choosePort({}, (line) => lines.push(line))) > 3000);
    assert.match(lines[0], /3000 is taken/);
    server.close();
  });
});

describe('the stamp of a build', () => {
  const workspace = () => {
    const dir = scratch();
    for (const file of [
      'package-lock.json',
      'tsconfig.base.json',
      'nx.json',
      'apps/a.ts',
      'libs/b.ts',
    ]) {
      fs.mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
      fs.writeFileSync(path.join(dir, file), file);
    }
    return dir;
  };

  it('changes with a source, not with a test of it', () => {
    const dir = workspace();
    const first = sourceHash(dir);
    fs.writeFileSync(path.join(dir, 'apps/a.spec.ts'), 'test');
    assert.equal(sourceHash(dir), first);
    fs.writeFileSync(path.join(dir, 'apps/a.ts'), 'changed');
    assert.notEqual(sourceHash(dir), first);
    fs.rmSync(dir, { recursive: true });
  });
});

describe('the lock of the installation', () => {
  const clone = '/a clone of its own';
  const lock = lockOf(clone);

  it('is held during the work and gone afterwards', () => {
    assert.equal(
      alone(clone, () => fs.readFileSync(lock, 'utf8')),
      String(process.pid),
    );
    assert.ok(!fs.existsSync(lock));
  });

  it('is taken over from a process that is gone', () => {
    const { pid } = spawnSync('true');
    fs.writeFileSync(lock, String(pid));
    const lines = [];
    assert.equal(
      alone(
        clone,
        () => 'done',
        (line) => lines.push(line),
      ),
      'done',
    );
    assert.match(lines[0], /waiting/);
  });
});
