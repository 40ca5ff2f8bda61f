import { defineConfig, devices } from '@playwright/test';
import { z } from 'zod';

/** How `npm test` found its browser; see tools/chromium.mjs. */
const Browser = z.object({
  executablePath: z.string(),
  args: z.array(z.string()),
  env: z.record(z.string(), z.string()),
});
const named = process.env['SELFWARD_CHROMIUM'];
if (!named) throw new Error('SELFWARD_CHROMIUM names no browser; run the stories with npm test');
const { executablePath, args, env } = Browser.parse(JSON.parse(named));
const inherited = Object.entries(process.env).flatMap(([name, value]) =>
  value === undefined ? [] : [[name, value] as const],
);

/** What only a browser can show. A story that fails is looked at, never tried again. */
export default defineConfig({
  testDir: 'stories',
  testMatch: '**/*.story.ts',
  outputDir: '../../test-results/stories',
  retries: 0,
  workers: 1,
  // Long, because other things run on the machine; a story that passes waits for none of them.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  use: {
    ...devices['Desktop Chrome'],
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    locale: 'en-GB',
    timezoneId: 'Europe/Vienna',
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: { executablePath, args, env: { ...Object.fromEntries(inherited), ...env } },
  },
});
