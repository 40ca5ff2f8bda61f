import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { Client } from 'pg';
import { migrate } from '../src/migrate.ts';
import { makeRoles } from '../../../tools/roles.mjs';

const passwords = { owner: 'owner', app: 'app', jobs: 'jobs', backup: 'backup' };
/** Named after what the migrations say, so that a server that runs on never copies an older one. */
export const template = `selfward_template_${migrationsHash()}`;

export interface TestDatabase {
  name: string;
  /** Each role's own address. */
  urls: { admin: string; owner: string; app: string; jobs: string };
  drop: () => Promise<void>;
}

/** A migrated database of its own for each spec file, copied from one that is made once. */
export async function freshDatabase(): Promise<TestDatabase> {
  const admin = process.env['TEST_ADMIN_URL'];
  if (!admin) throw new Error('TEST_ADMIN_URL names no server; npm test starts one');
  const name = `spec_${randomBytes(6).toString('hex')}`;
  await alone(admin, async (client) => {
    await makeTemplate(admin, client);
    await client.query(`create database ${name} template ${template} owner ${template}_owner`);
  });
  const url = (role: string) => address(admin, name, role);
  return {
    name,
    urls: {
      admin: address(admin, name),
      owner: url('owner'),
      app: url('app'),
      jobs: url('jobs'),
    },
    drop: () =>
      alone(admin, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

async function makeTemplate(admin: string, client: Client): Promise<void> {
  const made = await client.query(`select from pg_database where datname = $1 and datistemplate`, [
    template,
  ]);
  if (made.rowCount === 1) return;
  await makeRoles(address(admin, template), { passwords });
  await migrate({
    owner: address(admin, template, 'owner'),
    jobs: address(admin, template, 'jobs'),
  });
  await client.query(`alter database ${template} is_template true`);
}

/** Two spec files at once must not both make the template. */
async function alone(admin: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: admin });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('selfward specs'))`);
    await work(client);
  } finally {
    await client.end();
  }
}

function address(
  admin: string,
  database: string,
  role?: 'owner' | 'app' | 'jobs' | string,
): string {
  const url = new URL(admin);
  url.pathname = `/${database}`;
  if (role !== undefined) {
    url.username = `${template}_${role}`;
    url.password = role;
  }
  return url.href;
}

function migrationsHash(): string {
  const folder = new URL('../src/database/migrations/', import.meta.url);
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).toSorted())
    hash.update(readFileSync(new URL(file, folder)));
  return hash.digest('hex').slice(0, 12);
}
