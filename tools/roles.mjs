// The database roles of an installation (decision 21): who migrates, who serves, who runs jobs, who
// reads for a backup. Every statement can be repeated; a second run changes nothing that is right.
import crypto from 'node:crypto';
import { Client, escapeIdentifier as id, escapeLiteral as text } from 'pg';
import { Refusal } from './place.mjs';

const kinds = ['owner', 'app', 'jobs', 'backup'];
const plain = 'login nosuperuser nocreatedb nocreaterole noreplication inherit';

/** @typedef {Partial<Record<'owner' | 'app' | 'jobs' | 'backup', string>>} Passwords */

/**
 * Makes the database named by the URL if it is missing, its four roles and their rights.
 * A role that exists keeps its password unless one is given.
 * @param {string} adminUrl @param {{ passwords?: Passwords }} [given]
 */
export async function makeRoles(adminUrl, { passwords = {} } = {}) {
  const url = new URL(adminUrl);
  const database = decodeURIComponent(url.pathname.slice(1));
  if (!database)
    throw new Refusal('Name the database in the URL: postgres://admin@host:5432/selfward');
  const names = Object.fromEntries(kinds.map((kind) => [kind, `${database}_${kind}`]));
  const used = {};
  await inside(withDatabase(url, 'postgres'), async (client) => {
    for (const kind of kinds) used[kind] = await role(client, names[kind], passwords[kind]);
    await bypass(client, names.backup);
    await makeDatabase(client, database, names.owner);
    await client.query(limits(names).join(';'));
  });
  await inside(url, async (client) => {
    // One message is one transaction: all rights or none.
    await client.query(rights(database, names).join(';'));
    await workerSchema(client, names);
  });
  return { database, roles: names, passwords: used, urls: urls(url, names, used) };
}

/** Drops a database that makeRoles made, with its roles: for tests and for `--fresh` elsewhere. */
export async function dropRoles(adminUrl) {
  const url = new URL(adminUrl);
  const database = decodeURIComponent(url.pathname.slice(1));
  await inside(withDatabase(url, 'postgres'), async (client) => {
    await client.query(`drop database if exists ${id(database)} with (force)`);
    for (const kind of kinds)
      await client.query(`drop role if exists ${id(`${database}_${kind}`)}`);
  });
}

function withDatabase(url, database) {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other;
}

async function inside(url, work) {
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function role(client, name, given) {
  const { rows } = await client.query('select 1 from pg_roles where rolname = $1', [name]);
  const password =
    given ?? (rows.length === 0 ? crypto.randomBytes(24).toString('base64url') : undefined);
  if (rows.length === 0) await client.query(`create role ${id(name)}`);
  // A role that an older version or a person made is brought back to what it may be.
  await client.query(`alter role ${id(name)} ${plain}`);
  if (password) await client.query(`alter role ${id(name)} password ${text(verifier(password))}`);
  await memberOf(client, name);
  return password;
}

// An administrator who is no superuser (managed databases) can hand something over only to a role
// that it is a member of.
async function memberOf(client, name) {
  const { rows } = await client.query('select rolsuper from pg_roles where rolname = current_user');
  if (!rows[0]?.rolsuper) await client.query(`grant ${id(name)} to current_user`);
}

// The server gets the SCRAM verifier, never the password, which its log could otherwise keep.
function verifier(password) {
  const salt = crypto.randomBytes(16);
  const rounds = 4096;
  const salted = crypto.pbkdf2Sync(password.normalize('NFKC'), salt, rounds, 32, 'sha256');
  const hmac = (key, data) => crypto.createHmac('sha256', key).update(data).digest();
  const stored = crypto.createHash('sha256').update(hmac(salted, 'Client Key')).digest('base64');
  const server = hmac(salted, 'Server Key').toString('base64');
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${server}`;
}

async function bypass(client, backup) {
  try {
    await client.query(`alter role ${id(backup)} bypassrls`);
    await client.query(`grant pg_read_all_data to ${id(backup)}`);
  } catch (error) {
    if (error.code !== '42501') throw error;
    throw new Refusal(
      `This administrator may not make ${backup} a reader of everything (BYPASSRLS): ${error.message}. ` +
        'A backup by any other role would be empty without saying so. Use the superuser of the server.',
    );
  }
}

async function makeDatabase(client, database, owner) {
  const { rows } = await client.query('select 1 from pg_database where datname = $1', [database]);
  if (rows.length === 0)
    await client.query(`create database ${id(database)} encoding 'UTF8' template template0`);
  await client.query(`alter database ${id(database)} owner to ${id(owner)}`);
}

// At the role, so that they hold through a connection pooler and in a forgotten psql window (R-04).
function limits({ owner, app, jobs, backup }) {
  const set = (name, setting, value) => `alter role ${id(name)} set ${setting} = ${text(value)}`;
  return [
    set(app, 'statement_timeout', '5s'),
    set(app, 'lock_timeout', '2s'),
    set(app, 'idle_in_transaction_session_timeout', '10s'),
    set(jobs, 'lock_timeout', '5s'),
    set(jobs, 'idle_in_transaction_session_timeout', '60s'),
    set(owner, 'lock_timeout', '10s'),
    set(backup, 'default_transaction_read_only', 'on'),
  ];
}

function rights(database, { owner, app, jobs, backup }) {
  const [o, a, j, b] = [owner, app, jobs, backup].map(id);
  return [
    `revoke all on database ${id(database)} from public`,
    `revoke create, temporary on database ${id(database)} from ${a}, ${j}, ${b}`,
    `grant connect on database ${id(database)} to ${a}, ${j}, ${b}`,
    `alter schema public owner to ${o}`,
    `revoke all on schema public from public`,
    `revoke create on schema public from ${a}, ${j}, ${b}`,
    `grant usage on schema public to ${a}, ${b}`,
    ...['graphile_worker', 'jobs'].flatMap((schema) => [
      `create schema if not exists ${schema} authorization ${j}`,
      `alter schema ${schema} owner to ${j}`,
      `revoke all on schema ${schema} from public`,
    ]),
    // The one function that the app may call in there is granted by the migration that makes it.
    `grant usage on schema jobs to ${a}`,
    `revoke all on schema graphile_worker from ${a}`,
    `alter default privileges for role ${o} in schema public grant select on tables to ${b}`,
    `alter default privileges for role ${o} in schema public grant select on sequences to ${b}`,
    // PostgreSQL lets everybody run a new function; ours are granted one by one, like tables.
    `alter default privileges for role ${o} revoke execute on functions from public`,
    `alter default privileges for role ${j} revoke execute on functions from public`,
  ];
}

// graphile-worker begins with `create schema if not exists`, which needs CREATE on the database even
// where the schema exists. It skips that step when its table of migrations is there, so we make the
// table, and the jobs role never needs the right.
async function workerSchema(client, { jobs }) {
  await client.query(`create table if not exists graphile_worker.migrations (
    id int primary key, ts timestamptz default now() not null, breaking boolean not null default false)`);
  await client.query(`alter table graphile_worker.migrations owner to ${id(jobs)}`);
}

function urls(admin, names, passwords) {
  const one = (kind) => {
    const url = new URL(admin);
    url.username = encodeURIComponent(names[kind]);
    url.password = passwords[kind] ?? '';
    return url.href;
  };
  return {
    DATABASE_URL: one('app'),
    DATABASE_OWNER_URL: one('owner'),
    DATABASE_JOBS_URL: one('jobs'),
    DATABASE_BACKUP_URL: one('backup'),
  };
}
