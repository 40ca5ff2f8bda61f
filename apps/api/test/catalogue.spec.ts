import fc from 'fast-check';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { globalTables, keysToPeople, reviewedFunctions } from '../src/database/isolation.ts';
import { Database } from '../src/database/database.ts';
import { type Api, startApi } from './api.ts';
import { template } from './database.ts';
import { Planting } from './planted.ts';
import { aPractice } from './practice.ts';

interface Key {
  table_name: string;
  kind: 'p' | 'u' | 'f';
  columns: string[];
  target: string | null;
}

/** Primary, unique and foreign keys, and unique indexes that are no constraint. */
const keysSql = `
  select t.relname as table_name, c.contype as kind, f.relname as target,
    array(select a.attname::text from unnest(c.conkey) with ordinality k (n, i)
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.n order by k.i) as columns
  from pg_constraint c join pg_class t on t.oid = c.conrelid left join pg_class f on f.oid = c.confrelid
  where t.relnamespace = 'public'::regnamespace and c.contype in ('p', 'u', 'f')
  union all
  select t.relname, 'u', null,
    array(select a.attname::text from unnest(i.indkey::int2[]) with ordinality k (n, o)
          join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.n order by k.o)
  from pg_index i join pg_class t on t.oid = i.indrelid
  where i.indisunique and t.relnamespace = 'public'::regnamespace
    and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`;

/** Nothing is planted in these: jobs fill them, the demo, a mailed code. */
const unused = ['access_log_links', 'access_log_seals', 'demo_links', 'sign_in_codes'];

/** By a policy or because nothing of the kind is granted: both say 42501. */
const refused = '42501';

describe('the catalogue', () => {
  let api: Api;
  let admin: Client;
  beforeAll(async () => {
    api = await startApi();
    admin = new Client({ connectionString: api.database.urls.admin });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await api.close();
  });

  const later = () => api.clock.forward({ seconds: 11 });

  async function rows<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await admin.query(sql, values)).rows;
  }

  const tables = () =>
    rows<{
      name: string;
      is_practice: boolean;
      enabled: boolean;
      forced: boolean;
      policies: number;
    }>(
      `select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
         exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'practice_id'
           and a.attnotnull) as is_practice,
         (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
    );

  it('has no table without a practice, but for the named ones', async () => {
    const without = (await tables())
      .filter(({ is_practice }) => !is_practice)
      .map(({ name }) => name);
    expect(without.toSorted()).toEqual(Object.keys(globalTables).toSorted());
  });

  it('keeps practices apart in every table, for the owner too', async () => {
    const open = (await tables())
      .filter(({ is_practice }) => is_practice)
      .filter(({ enabled, forced, policies }) => !enabled || !forced || policies === 0);
    expect(open).toEqual([]);
    expect((await tables()).filter(({ is_practice }) => is_practice).length).toBeGreaterThan(20);
  });

  it('leads every key of a practice’s table with the practice', async () => {
    const practiceTables = new Set(
      (await tables()).filter(({ is_practice }) => is_practice).map(({ name }) => name),
    );
    const stray = (await rows<Key>(keysSql))
      .filter(({ table_name }) => practiceTables.has(table_name))
      .filter(({ columns }) => columns[0] !== 'practice_id')
      .map(
        ({ table_name, columns, kind, target }) =>
          `${table_name}.${columns.join(',')} ${kind} ${target}`,
      );
    expect(stray.toSorted()).toEqual(keysToPeople.map((key) => `${key} f users`).toSorted());
  });

  it('lets only reviewed functions read past row-level security', async () => {
    const found = await rows<{ name: string; path: string[] | null }>(
      `select p.proname as name, p.proconfig as path from pg_proc p
       join pg_namespace n on n.oid = p.pronamespace
       where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker')`,
    );
    expect(found.map(({ name }) => name).toSorted()).toEqual([...reviewedFunctions].toSorted());
    for (const { path } of found) expect(String(path)).toContain('search_path=');
  });

  it('lets the access log only grow', async () => {
    const granted = await rows<{ table_name: string; privilege_type: string }>(
      `select table_name, privilege_type from information_schema.role_table_grants
       where grantee like '%_app' and table_name like 'access_log%'`,
    );
    expect([...new Set(granted.map(({ privilege_type }) => privilege_type))].toSorted()).toEqual([
      'INSERT',
      'SELECT',
    ]);
  });

  it('grants the API neither TRUNCATE nor REFERENCES nor TRIGGER on anything', async () => {
    const granted = await rows(
      `select table_name, privilege_type from information_schema.role_table_grants
       where grantee like '%_app' and privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')`,
    );
    expect(granted).toEqual([]);
  });

  it('lets jobs touch no table of a practice, and a backup read them all and write none', async () => {
    const may = await rows<{ name: string; jobs: boolean; reads: boolean; writes: boolean }>(
      `select t.tablename as name,
         has_table_privilege(jobs.oid, t.tablename, 'select, insert, update, delete, truncate') as jobs,
         has_table_privilege(backup.oid, t.tablename, 'select') as reads,
         has_table_privilege(backup.oid, t.tablename, 'insert, update, delete, truncate') as writes
       from pg_tables t
       join pg_roles jobs on jobs.rolname = $1 join pg_roles backup on backup.rolname = $2
       where t.schemaname = 'public'`,
      ['jobs', 'backup'].map((kind) => roleOf(kind)),
    );
    expect(may.length).toBeGreaterThan(25);
    const fits = { jobs: false, reads: true, writes: false };
    expect(may).toEqual(may.map(({ name }) => ({ name, ...fits })));
  });

  it('agrees with the columns of every entity', async () => {
    const { entityMetadatas } = api.app.get(DataSource);
    const wrong: string[] = [];
    for (const { tableName, columns } of entityMetadatas)
      for (const column of columns) {
        const [found] = await rows<{ type: string; nullable: boolean }>(
          `select format_type(a.atttypid, null) as type, not a.attnotnull as nullable
           from pg_attribute a where a.attrelid = to_regclass($1) and a.attname = $2`,
          [tableName, column.databaseName],
        );
        const said = `${catalogueName(String(column.type))}${column.isArray ? '[]' : ''}`;
        if (found?.type !== said || found.nullable !== column.isNullable)
          wrong.push(
            `${tableName}.${column.databaseName}: ${said} ${column.isNullable}, is ${found?.type} ${found?.nullable}`,
          );
      }
    expect(wrong).toEqual([]);
    expect(entityMetadatas.length).toBeGreaterThan(5);
  });

  describe('as the API’s own role', () => {
    let app: Client;
    let names: string[];
    beforeAll(async () => {
      await aPractice(api);
      app = new Client({ connectionString: api.database.urls.app });
      await app.connect();
      names = (await tables()).filter(({ is_practice }) => is_practice).map(({ name }) => name);
      names.push('users', 'login_sessions');
    });
    afterAll(() => app.end());

    it('shows no row while no context is set', async () => {
      for (const name of names)
        expect([name, (await app.query(`select 1 from ${name}`)).rowCount]).toEqual([name, 0]);
    });

    it('shows no row in any context that is not exactly one practice', async () => {
      const odd = fc.oneof(
        fc.constantFrom(
          '',
          ' ',
          '{}',
          '[]',
          'null',
          '*',
          '%',
          '00000000-0000-0000-0000-000000000000',
        ),
        fc.uuid(),
        fc.string().filter((text) => !text.includes('\u0000')),
      );
      await fc.assert(
        fc.asyncProperty(odd, odd, fc.constantFrom(...names), async (practice, user, name) => {
          await app.query('begin');
          await app.query(
            `select set_config('app.practice', $1, true), set_config('app.user', $2, true)`,
            [practice, user],
          );
          const seen = await app.query(`select 1 from ${name}`).then(
            ({ rowCount }) => rowCount,
            (error: Error) =>
              /invalid input syntax for type uuid/.test(error.message) ? 0 : error.message,
          );
          await app.query('rollback');
          expect(seen).toBe(0);
        }),
        { numRuns: 1000 },
      );
    });

    it('neither sees, changes, removes nor makes a row of a practice that is not its own', async () => {
      const [there, here] = [await aPractice(api), await aPractice(api)];
      await new Planting(there, (field, least = 0) => field.padEnd(least, '.'), later).everywhere();
      const within = async (sql: string, values: unknown[]) => {
        await app.query('begin');
        await app.query(`select set_config('app.practice', $1, true)`, [here.practiceId]);
        const answer = await app.query(sql, values).then(
          ({ rowCount }) => rowCount,
          (error: { code?: string }) => error.code,
        );
        await app.query('rollback');
        return answer;
      };
      const practiceTables = (await tables()).filter(({ is_practice }) => is_practice);
      const empty: string[] = [];
      for (const { name } of practiceTables) {
        const theirs = [there.practiceId];
        const [row] = await rows<{ row: object }>(
          `select to_jsonb(t) as row from ${name} t where practice_id = $1 limit 1`,
          theirs,
        );
        if (!row) empty.push(name);
        const deeds = [
          await within(`select 1 from ${name} where practice_id = $1`, theirs),
          await within(
            `update ${name} set practice_id = practice_id where practice_id = $1`,
            theirs,
          ),
          await within(`delete from ${name} where practice_id = $1`, theirs),
        ];
        const [seen, ...others] = deeds;
        expect([name, seen]).toEqual([name, 0]);
        for (const done of others)
          expect([name, [0, refused].includes(done ?? '')]).toEqual([name, true]);
        const copy = `insert into ${name} select * from jsonb_populate_record(null::${name}, $1)`;
        if (row) expect([name, await within(copy, [row.row])]).toEqual([name, refused]);
      }
      expect(empty.filter((name) => !unused.includes(name))).toEqual([]);
    });

    it('cannot hang a row on a row of another practice, by any foreign key', async () => {
      const here = await aPractice(api);
      const there = await aPractice(api);
      const database = api.app.get(Database);
      const attach = database.glance({ practiceId: here.practiceId }, (tx) =>
        tx.run(
          `insert into care_relationships (practice_id, care_id, client_id, member_id, started_on)
           values ($1, gen_random_uuid(), $2, $3, '2026-11-24')`,
          [here.practiceId, there.clientId, here.members.therapist.memberId],
        ),
      );
      await expect(attach).rejects.toMatchObject({ code: '23503' });
      const foreign = (await rows<Key>(keysSql)).filter(
        ({ kind, target }) => kind === 'f' && target !== 'users',
      );
      for (const { columns } of foreign) expect(columns[0]).toBe('practice_id');
    });
  });
});

const roleOf = (kind: string): string => `${template}_${kind}`;

function catalogueName(type: string): string {
  return type === 'timestamptz' ? 'timestamp with time zone' : type;
}
