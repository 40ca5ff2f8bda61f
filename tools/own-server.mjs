import { Client } from 'pg';
import { Refusal } from './place.mjs';

/**
 * Whether the API has ever served from this database: then it is bound to a master key. Tables alone
 * say nothing, a migration makes them before the first start.
 */
export async function isBoundToKey(url) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query(`select to_regclass('public.installation') as is`);
    if (!rows[0].is) return false;
    const { rowCount } = await client.query('select from installation limit 1');
    return rowCount > 0;
  } catch (error) {
    throw new Refusal(`DATABASE_URL does not answer: ${error.message || error.code}`, 78);
  } finally {
    await client.end().catch(() => {});
  }
}
