import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { runMigrations } from 'graphile-worker';
import { Client } from 'pg';
import { embeddedServer, systemServer } from '../postgres-binaries.mjs';
import { place } from '../place.mjs';
import { makeRoles } from '../roles.mjs';
import { throwawayCluster } from '../throwaway.mjs';

const servers = [embeddedServer(place().dir), systemServer()].filter(Boolean);

for (const server of servers) {
  describe(`the database roles on PostgreSQL ${server.version}`, () => {
    let cluster;
    let made;
    const admin = () => new URL('/practice', cluster.url).href;
    const as = async (url, ...statements) => {
      const client = new Client({ connectionString: url });
      await client.connect();
      try {
        let last;
        for (const statement of statements) last = await client.query(statement);
        return last.rows;
      } finally {
        await client.end();
      }
    };
    const app = (...statements) => as(made.urls.DATABASE_URL, ...statements);
    const owner = (...statements) => as(made.urls.DATABASE_OWNER_URL, ...statements);
    const jobs = (...statements) => as(made.urls.DATABASE_JOBS_URL, ...statements);
    const backup = (...statements) => as(made.urls.DATABASE_BACKUP_URL, ...statements);
    const denied = (promise) => assert.rejects(promise, { code: '42501' });

    before(async () => {
      cluster = await throwawayCluster(server);
      made = await makeRoles(admin());
    });
    after(() => cluster.stop());

    it('have no power over the server; only the backup passes row-level security', async () => {
      const rows = await as(
        admin(),
        `select rolname, rolsuper or rolcreatedb or rolcreaterole or rolreplication as mighty, rolbypassrls
           from pg_roles where rolname like 'practice\\_%' order by 1`,
      );
      assert.deepEqual(rows, [
        { rolname: 'practice_app', mighty: false, rolbypassrls: false },
        { rolname: 'practice_backup', mighty: false, rolbypassrls: true },
        { rolname: 'practice_jobs', mighty: false, rolbypassrls: false },
        { rolname: 'practice_owner', mighty: false, rolbypassrls: false },
      ]);
    });

    it('give the database and public to the owner, the job schemas to the jobs role', async () => {
      const [{ owner: of }] = await as(
        admin(),
        `select pg_get_userbyid(datdba) as owner from pg_database where datname = 'practice'`,
      );
      assert.equal(of, 'practice_owner');
      const rows = await as(
        admin(),
        `select nspname, pg_get_userbyid(nspowner) as of from pg_namespace
          where nspname in ('public', 'jobs', 'graphile_worker') order by 1`,
      );
      assert.deepEqual(rows, [
        { nspname: 'graphile_worker', of: 'practice_jobs' },
        { nspname: 'jobs', of: 'practice_jobs' },
        { nspname: 'public', of: 'practice_owner' },
      ]);
    });

    it('let the app define nothing, anywhere', async () => {
      await denied(app('create table mine (id int)'));
      await denied(app('create temporary table mine (id int)'));
      await denied(app('create schema mine'));
      await denied(app('create table jobs.mine (id int)'));
      await denied(app('select * from graphile_worker.migrations'));
    });

    it('let the app see only what a migration grants, and run no function by default', async () => {
      await owner('create table notes (id int)', 'insert into notes values (1)');
      await owner(`create function peek() returns int language sql security definer as 'select 1'`);
      await denied(app('select * from notes'));
      await denied(app('select peek()'));
      await owner(
        'grant select on notes to practice_app',
        'grant execute on function peek() to practice_app',
      );
      assert.deepEqual(await app('select id, peek() from notes'), [{ id: 1, peek: 1 }]);
    });

    it('let the backup read through row-level security, and write nothing', async () => {
      await owner(
        'create table answers (id int)',
        'insert into answers values (1)',
        'alter table answers enable row level security, force row level security',
      );
      assert.deepEqual(await owner('select * from answers'), []);
      assert.deepEqual(await backup('select * from answers'), [{ id: 1 }]);
      await assert.rejects(backup('delete from answers'), { code: '25006' });
      await denied(backup('set default_transaction_read_only = off', 'delete from answers'));
    });

    it('give the app its time limits at the role', async () => {
      const [row] = await app(`select current_setting('statement_timeout') as statement,
        current_setting('lock_timeout') as lock, current_setting('idle_in_transaction_session_timeout') as idle`);
      assert.deepEqual(row, { statement: '5s', lock: '2s', idle: '10s' });
      await assert.rejects(app(`set statement_timeout = '50ms'`, 'select pg_sleep(1)'), {
        code: '57014',
      });
    });

    it('let graphile-worker migrate without a right on the database', async () => {
      await denied(jobs('create schema more'));
      await runMigrations({ connectionString: made.urls.DATABASE_JOBS_URL });
      const [{ count }] = await jobs('select count(*)::int from graphile_worker.migrations');
      assert.ok(count > 15);
    });

    it('let the app call the one function of the jobs schema that is granted', async () => {
      await jobs(
        `create function jobs.enqueue(task text) returns bigint language sql security definer
           set search_path = pg_catalog as $$ select id from graphile_worker.add_job(task) $$`,
      );
      await denied(app(`select jobs.enqueue('mail')`));
      await jobs('grant execute on function jobs.enqueue(text) to practice_app');
      const [{ enqueue }] = await app(`select jobs.enqueue('mail')`);
      assert.ok(Number(enqueue) > 0);
      await denied(app(`select graphile_worker.add_job('mail')`));
    });

    it('are made again without harm: what exists keeps its password and its data', async () => {
      const again = await makeRoles(admin());
      assert.deepEqual(Object.values(again.passwords), [
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
      assert.deepEqual(await app('select id from notes'), [{ id: 1 }]);
    });

    it('take back what somebody gave the app by hand', async () => {
      await as(
        admin(),
        'alter role practice_app superuser bypassrls',
        'grant create on schema public to practice_app',
      );
      await makeRoles(admin());
      await denied(app('create table mine (id int)'));
    });

    it('keep their passwords out of the server: it holds a SCRAM verifier only', async () => {
      const rows = await as(
        admin(),
        `select rolpassword like 'SCRAM-SHA-256$%' as scram from pg_authid where rolname like 'practice\\_%'`,
      );
      assert.ok(rows.length === 4 && rows.every(({ scram }) => scram));
    });
  });
}
