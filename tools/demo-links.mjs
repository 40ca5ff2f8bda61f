// npm run demo:links: new single-use sign-in links for the demo practice that is running.
import { bootstrap } from './bootstrap.mjs';

await bootstrap();
const { apiEnv, apiTool } = await import('./api.mjs');
const { installation } = await import('./installation.mjs');
const { Refusal } = await import('./place.mjs');
const { run } = await import('./run.mjs');

await run(() => {
  const { at, embedded, urls, serving } = installation();
  if (!embedded)
    throw new Refusal(
      'There is a demo only in the embedded database; DATABASE_URL names another one.',
    );
  if (!urls || !serving)
    throw new Refusal('Selfward is not running here. Start it first: npm start');
  if (!serving.demo)
    throw new Refusal('It runs without the demo (--no-demo or NODE_ENV=production).');
  return apiTool('demo-links', apiEnv({ at, urls, port: serving.port, demo: true }));
});
