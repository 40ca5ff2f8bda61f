// The runners of `npm test`: each answers with a count, read from the runner's own report.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './bootstrap.mjs';
import { chromium } from './chromium.mjs';
import { bin, node, nx } from './run.mjs';
import { fromJest, fromPlaywright, withExitCode } from './tally.mjs';

async function withReport(work) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'selfward-report-'));
  const file = path.join(dir, 'report.json');
  try {
    const code = await work(file);
    const report = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
    return { code, report };
  } finally {
    fs.rmSync(dir, { recursive: true });
  }
}

/** One Jest project, through Nx. Never from Nx's cache: a remembered pass has no report and is no proof. */
export async function jest(project, env = {}) {
  const { code, report } = await withReport((file) =>
    nx(
      [
        'run',
        `${project}:test`,
        '--skip-nx-cache',
        '--output-style=stream',
        '--json',
        `--outputFile=${file}`,
      ],
      { env },
    ),
  );
  return withExitCode(fromJest(report), code);
}

export async function toolTests() {
  const dir = path.join(root, 'tools/test');
  const files = fs.readdirSync(dir).filter((name) => name.endsWith('.test.mjs'));
  const { code, report } = await withReport((file) =>
    node([
      '--test',
      '--test-concurrency=1',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      `--test-reporter=${path.join(dir, 'count-reporter.mjs')}`,
      `--test-reporter-destination=${file}`,
      ...files.map((name) => path.join(dir, name)),
    ]),
  );
  const { passed = 0, tests = 0, skipped = 0 } = report ?? {};
  return withExitCode({ passed, failed: tests - passed - skipped }, code);
}

export async function stories(env) {
  const browser = chromium();
  console.log(`Chromium: ${browser.kind}`);
  const args = ['test', '-c', 'apps/dashboard/playwright.config.ts', '--reporter=list,json'];
  const { code, report } = await withReport((file) =>
    node([bin('@playwright/test', 'playwright'), ...args], {
      env: {
        ...env,
        SELFWARD_CHROMIUM: JSON.stringify(browser),
        PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      },
    }),
  );
  return withExitCode(fromPlaywright(report), code);
}
