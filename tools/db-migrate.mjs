// npm run db:migrate: brings a database up to date, as its owner, in a process of its own.
import { bootstrap } from './bootstrap.mjs';

await bootstrap();
const { migrate } = await import('./api.mjs');
const { build } = await import('./build.mjs');
const { installation } = await import('./installation.mjs');
const { Refusal } = await import('./place.mjs');
const { run } = await import('./run.mjs');

await run(async () => {
  const { urls } = installation();
  if (!urls) {
    throw new Refusal(
      'Set DATABASE_URL, DATABASE_OWNER_URL and DATABASE_JOBS_URL (npm run db:roles prints them); npm start migrates the embedded database itself.',
    );
  }
  await build();
  await migrate(urls);
});
