import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { makeRoles } from '../../../../tools/roles.mjs';
import { migrate } from '../migrate.ts';
import { Refusal } from '../refusal.ts';

const name = `spec_icu_${randomBytes(6).toString('hex')}`;
const admin = new URL(process.env['TEST_ADMIN_URL'] ?? '');
const passwords = { owner: 'owner', app: 'app', jobs: 'jobs', backup: 'backup' };
const roles = Object.keys(passwords).map((role) => `${name}_${role}`);

const at = (role?: 'owner' | 'jobs'): string => {
  const url = new URL(admin);
  url.pathname = `/${name}`;
  if (role) {
    url.username = `${name}_${role}`;
    url.password = role;
  }
  return url.href;
};

async function as<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  await makeRoles(at(), { passwords });
  // As in a server that was built without it.
  await as(at(), (client) => client.query('drop collation pg_catalog."und-x-icu"'));
});
afterAll(() =>
  as(admin.href, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`drop role if exists ${roles.join(', ')}`);
  }),
);

it('a server without ICU is refused in so many words, before the first table', async () => {
  const migrating = migrate({ owner: at('owner'), jobs: at('jobs') });
  const refusal = await migrating.catch((failure: unknown) => failure);
  expect(refusal).toBeInstanceOf(Refusal);
  expect(String(refusal)).toContain('built without ICU');
  const { rows } = await as(at(), (client) =>
    client.query(`select tablename from pg_tables where schemaname = 'public'`),
  );
  expect(rows).toEqual([]);
});
