import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromJest, fromPlaywright, tally, withExitCode } from '../tally.mjs';

describe('the tally', () => {
  it('ends with the sum, in exactly this form', async () => {
    const lines = [];
    const count = tally((line) => lines.push(line));
    await count.step('one', async () => ({ passed: 2, failed: 0 }));
    await count.step('two', async () => ({ passed: 3, failed: 1 }));
    assert.equal(count.end(), 1);
    assert.equal(lines.at(-1), '5 passed, 1 failed');
  });

  it('takes a step that ran nothing, or broke, for a failure', async () => {
    const count = tally(() => {});
    assert.equal(await count.step('empty', async () => ({ passed: 0, failed: 0 })), false);
    assert.equal(await count.step('broken', () => Promise.reject(new Error('no runner'))), false);
    assert.equal(count.total.failed, 2);
  });

  it('counts a suite that could not be loaded, a flaky story and a broken set-up', () => {
    assert.equal(fromJest({ numPassedTests: 4, numRuntimeErrorTestSuites: 1 }).failed, 1);
    assert.equal(fromPlaywright({ stats: { expected: 4, flaky: 1 } }).failed, 1);
    assert.equal(fromPlaywright({ stats: { expected: 0 }, errors: [{}] }).failed, 1);
  });

  it('does not believe a report against the exit code of its runner', () => {
    assert.equal(withExitCode({ passed: 4, failed: 0 }, 1).failed, 1);
  });
});
