// A launcher for the tests: opens the database of SELFWARD_DATA and holds it until it is told to end.
import { place } from '../place.mjs';
import { openDatabase } from '../postgres.mjs';
import { run } from '../run.mjs';

await run(async () => {
  const db = await openDatabase(place());
  const told = new Promise((resolve) => process.once('SIGTERM', resolve));
  console.log('open');
  await told;
  await db.stop();
});
process.exit();
