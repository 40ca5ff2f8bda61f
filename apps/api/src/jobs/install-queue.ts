import { consoleLogFactory, Logger, runMigrations } from 'graphile-worker';
import { Pool } from 'pg';
import { enqueueable } from './tasks.ts';

/**
 * Brings the queue up to date, as its own role. graphile-worker begins with `create schema`, which
 * needs CREATE on the database even where the schema is there; it skips that when its table of
 * migrations exists. So the table is made first, and the role never holds that right.
 */
export async function installQueue(jobsUrl: string): Promise<void> {
  const pgPool = new Pool({ connectionString: jobsUrl, max: 2 });
  // The statement that needed a lost connection fails by itself; without listeners the process would.
  pgPool.on('error', () => undefined);
  pgPool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await pgPool.query(workerSchema);
    await runMigrations({ pgPool, logger: warningsOnly });
    await pgPool.query(enqueue);
    await grantEnqueue(pgPool);
  } finally {
    await pgPool.end();
  }
}

const warningsOnly = new Logger((scope) => {
  const say = consoleLogFactory(scope);
  return (level, message, meta) => {
    if (level === 'error' || level === 'warning') say(level, message, meta);
  };
});

const workerSchema = `create table if not exists graphile_worker.migrations (
  id int primary key, ts timestamptz default now() not null, breaking boolean not null default false)`;

const uuid = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';

/*
 * The one thing that the API may do with the queue: named tasks, for the practice of its own
 * transaction, with ids as payload. Whoever takes over the API still cannot read the queue, put a
 * text into it, or start work in another practice.
 */
const enqueue = `
  create or replace function jobs.enqueue(
    task text, practice_id uuid, payload jsonb, run_at timestamptz, job_key text)
  returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    if task <> all ('{${enqueueable.join(',')}}'::text[]) then
      raise exception 'this task may not be asked for' using errcode = '42501';
    end if;
    if practice_id is null
      or practice_id::text is distinct from current_setting('app.practice', true) then
      raise exception 'a job is for the practice of its transaction' using errcode = '42501';
    end if;
    if jsonb_typeof(payload) is distinct from 'object' or exists (
      select from jsonb_each(payload) as part(name, value)
      where part.name !~ '^[a-zA-Z]{1,40}$' or part.name = 'practiceId'
        or jsonb_typeof(part.value) <> 'string' or (part.value #>> '{}') !~ '${uuid}') then
      raise exception 'a job carries ids and nothing else' using errcode = '22023';
    end if;
    if job_key !~ '^[a-z0-9:-]{1,160}$' then
      raise exception 'this is not a key of a job' using errcode = '22023';
    end if;
    perform graphile_worker.add_job(
      identifier => task,
      payload => (payload || jsonb_build_object('practiceId', practice_id))::json,
      run_at => run_at,
      job_key => job_key,
      job_key_mode => 'preserve_run_at');
  end $$;
  revoke all on function jobs.enqueue from public;
`;

async function grantEnqueue(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ app: string }>(
    `select quote_ident(current_database() || '_app') as app`,
  );
  await pool.query(`grant usage on schema jobs to ${rows[0]?.app}`);
  await pool.query(`grant execute on function jobs.enqueue to ${rows[0]?.app}`);
}
