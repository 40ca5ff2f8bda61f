// Counts what ran. A step that ran nothing has failed: a suite that silently finds no test is the
// most comfortable way to be wrong.
import { seconds } from './run.mjs';

/** @typedef {{ passed: number, failed: number, note?: string }} Count */

export function tally(say = console.log) {
  const total = { passed: 0, failed: 0 };
  const began = performance.now();
  const add = (name, { passed, failed, note }) => {
    const empty = passed + failed === 0;
    total.passed += passed;
    total.failed += empty ? 1 : failed;
    return `${name}: ${empty ? 'ran nothing, which counts as failed' : `${passed} passed, ${failed} failed`}${note ? ` (${note})` : ''}`;
  };
  return {
    total,
    /** @param {string} name @param {() => Promise<Count>} work */
    async step(name, work) {
      const from = performance.now();
      say(`\n── ${name}`);
      const count = await work().catch((error) => ({ passed: 0, failed: 1, note: error.message }));
      say(`── ${add(name, count)}, ${seconds(from)}`);
      return count.failed === 0 && count.passed > 0;
    },
    /** The last line has exactly this form; tools read it. */
    end() {
      say(`\nAll steps: ${seconds(began)}`);
      say(`${total.passed} passed, ${total.failed} failed`);
      return total.failed === 0 && total.passed > 0 ? 0 : 1;
    },
  };
}

/** @param {any} report what `jest --json` wrote @returns {Count} */
export function fromJest(report) {
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numRuntimeErrorTestSuites = 0,
    numPendingTests = 0,
  } = report ?? {};
  const note = numPendingTests > 0 ? `${numPendingTests} skipped` : undefined;
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites, note };
}

/** @param {any} report what Playwright's json reporter wrote @returns {Count} */
export function fromPlaywright(report) {
  const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...report?.stats };
  // A story that passed only the second time has failed; a broken set-up has no story to its name.
  const failed = stats.unexpected + stats.flaky;
  return {
    passed: stats.expected,
    failed: failed === 0 ? (report?.errors ?? []).length : failed,
    note: stats.skipped > 0 ? `${stats.skipped} skipped` : undefined,
  };
}

/** A runner that ended badly although its report shows no failure has failed all the same. */
export const withExitCode = ({ passed, failed, note }, code) => ({
  passed,
  failed: failed === 0 && code !== 0 ? 1 : failed,
  note: failed === 0 && code !== 0 ? `the runner ended with ${code}` : note,
});
