import { Client } from 'pg';
import { Refusal } from './place.mjs';

/** Whether a database holds tables already, and with them perhaps data under a key that we lack. */
export async function hasTables(url) {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query(
      `select exists (select from pg_tables where schemaname = 'public') as some`,
    );
    return rows[0].some;
  } catch (error) {
    throw new Refusal(`DATABASE_URL does not answer: ${error.message || error.code}`);
  } finally {
    await client.end().catch(() => {});
  }
}
