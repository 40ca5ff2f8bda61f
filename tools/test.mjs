// npm test: everything. A step runs even if an earlier one failed, where it still says something.
import { bootstrap } from './bootstrap.mjs';

await bootstrap();
const { build } = await import('./build.mjs');
const { checks } = await import('./checks.mjs');
const { embeddedServer, systemServer } = await import('./postgres-binaries.mjs');
const { place } = await import('./place.mjs');
const { run, signalChildren } = await import('./run.mjs');
const { jest, stories, toolTests } = await import('./suites.mjs');
const { tally } = await import('./tally.mjs');
const { throwawayCluster } = await import('./throwaway.mjs');

const asOne = (work) => async () =>
  (await work()) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
const built = async () => (await build()) ?? { passed: 1, failed: 0 };

/** Runs a step against a database cluster of its own, and takes it down whatever happens. */
async function withCluster(server, work) {
  const cluster = await throwawayCluster(server);
  const interrupted = () => {
    signalChildren('SIGTERM');
    void cluster.stop().then(() => process.exit(130));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, interrupted);
  try {
    return await work({ TEST_ADMIN_URL: cluster.url });
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, interrupted);
    await cluster.stop();
  }
}

await run(async () => {
  const count = tally();
  for (const check of checks) await count.step(check.name, asOne(check.run));
  await count.step('tools', toolTests);
  const isBuilt = await count.step('build', built); // the dashboard's specs weigh what was built
  for (const project of ['domain', 'contract', 'content', 'dashboard']) {
    await count.step(project, () => jest(project));
  }
  await withCluster(embeddedServer(place().dir), async (env) => {
    await count.step('api', () => jest('api', env));
    if (isBuilt) await count.step('browser stories', () => stories(env));
    else
      await count.step('browser stories', async () => ({
        passed: 0,
        failed: 1,
        note: 'nothing was built',
      }));
  });
  const second = systemServer();
  if (second)
    await withCluster(second, (env) =>
      count.step(`api on PostgreSQL ${second.version}`, () => jest('api', env)),
    );
  else
    console.log(
      '\nNo second PostgreSQL (pg_ctl) was found on this machine; the API ran on the embedded one only.',
    );
  return count.end();
});
process.exit();
