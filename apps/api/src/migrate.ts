import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Client, Pool } from 'pg';
import { DataSource } from 'typeorm';
import { requireFolding } from './database/folded.ts';
import { requireMigrated } from './database/isolation.ts';
import { migrations } from './database/migrations/index.ts';
import { installQueue } from './jobs/install-queue.ts';
import { Refusal } from './refusal.ts';

interface Urls {
  /** Owns the tables; known to this short process alone, never to one that listens. */
  owner: string;
  /** Owns the queue. */
  jobs: string;
}

/** Brings tables and queue up to date. Two at once wait for each other; a second run changes nothing. */
export async function migrate(
  { owner, jobs }: Urls,
  say: (line: string) => void = () => undefined,
): Promise<void> {
  await alone(owner, async () => {
    const ran = await timed(() => migrateTables(owner));
    const names = ran.answer.length === 0 ? 'nothing new' : ran.answer.join(', ');
    say(`tables: ${names} (${ran.milliseconds} ms)`);
    const queue = await timed(() => installQueue(jobs));
    say(`queue: up to date (${queue.milliseconds} ms)`);
  });
}

async function migrateTables(url: string): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    poolSize: 2,
  });
  await source.initialize();
  try {
    await requireFolding(source);
    const ran = await source.runMigrations();
    await grantRest(source);
    return ran.map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}

/** What no single migration is about; granted anew each time, which changes nothing. */
async function grantRest(source: DataSource): Promise<void> {
  const rows: { app: string; jobs: string }[] = await source.query(
    `select quote_ident(current_database() || '_app') as app,
       quote_ident(current_database() || '_jobs') as jobs`,
  );
  // The API looks here before it serves.
  await source.query(`grant select on migrations to ${rows[0]?.app}`);
  // The jobs role reads no table: in there it may call every_practice() and nothing else.
  await source.query(`grant usage on schema public to ${rows[0]?.jobs}`);
}

/** One migration at a time, however many processes start at once. */
async function alone(url: string, work: () => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined); // the work itself fails as well, and says why
  await client.connect();
  try {
    await client.query(`set lock_timeout = '5min'`);
    await client.query(`select pg_advisory_lock(hashtext('selfward migrations'))`);
    await work();
  } finally {
    await client.end();
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ answer: T; milliseconds: number }> {
  const start = performance.now();
  const answer = await work();
  return { answer, milliseconds: Math.round(performance.now() - start) };
}

/** For an installation whose owner migrates elsewhere: says what is missing, changes nothing. */
async function check(url: string): Promise<void> {
  const pool = new Pool({ connectionString: url, max: 1 });
  pool.on('error', () => undefined);
  try {
    await pool.query('select');
    await requireMigrated(
      pool,
      migrations.map(({ name }) => name),
    );
  } finally {
    await pool.end();
  }
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Refusal(`${name} is not set. npm start sets it; see the README.`);
  return value;
}

async function main(): Promise<void> {
  try {
    if (process.argv.includes('--check')) await check(required('DATABASE_URL'));
    else
      await migrate(
        { owner: required('DATABASE_OWNER_URL'), jobs: required('DATABASE_JOBS_URL') },
        console.log,
      );
  } catch (error) {
    const isRefusal = error instanceof Refusal;
    console.error(isRefusal ? error.message : error);
    process.exitCode = isRefusal ? Refusal.exitCode : 1;
  }
}

const started = process.argv[1];
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) await main();
