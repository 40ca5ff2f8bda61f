import type { QueryRunner } from 'typeorm';

/** What the API's role may do with a table; nothing else is granted, and never TRUNCATE or DDL. */
export type Grant = 'select' | 'insert' | 'update' | 'delete';

export const theContext = {
  practice: `nullif(current_setting('app.practice', true), '')::uuid`,
  user: `nullif(current_setting('app.user', true), '')::uuid`,
};

/** Row-level security by practice, for everyone including the owner; unset context sees nothing. */
export async function isolate(runner: QueryRunner, table: string, grants: Grant[]): Promise<void> {
  await guard(runner, table, grants);
  await runner.query(
    `create policy practice on ${table}
       using (practice_id = ${theContext.practice})
       with check (practice_id = ${theContext.practice})`,
  );
}

/** Enabled and forced, granted to the API's role; the policies are the caller's to write. */
export async function guard(runner: QueryRunner, table: string, grants: Grant[]): Promise<void> {
  await runner.query(`alter table ${table} enable row level security`);
  await runner.query(`alter table ${table} force row level security`);
  await grant(runner, table, grants);
}

export async function grant(runner: QueryRunner, table: string, grants: Grant[]): Promise<void> {
  await runner.query(`grant ${grants.join(', ')} on ${table} to ${await roleOf(runner, 'app')}`);
}

/** The owner reads this table inside the reviewed look-up functions, in no other way. */
export async function letLookUpsRead(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`create policy look_up on ${table} for select to current_user using (true)`);
}

/** Roles are named after the database that they were made for. */
export async function roleOf(runner: QueryRunner, kind: 'app' | 'jobs'): Promise<string> {
  const rows: { role: string }[] = await runner.query(
    `select quote_ident(current_database() || '_${kind}') as role`,
  );
  return rows[0]?.role ?? '';
}
