// npm run check: before you push. `npm test` runs the same and everything else.
import { bootstrap } from './bootstrap.mjs';

await bootstrap();
const { run } = await import('./run.mjs');
const { checks } = await import('./checks.mjs');
const { tally } = await import('./tally.mjs');

await run(async () => {
  const count = tally();
  for (const { name, run: check } of checks) {
    await count.step(name, async () =>
      (await check()) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 },
    );
  }
  return count.end();
});
