import type { Pool } from 'pg';
import { Refusal } from '../refusal.ts';

/** Tables without a practice, and why each may be. Read by the catalogue test as well. */
export const globalTables: Record<string, string> = {
  installation: 'one row for the whole installation',
  users: 'a person, once; own rows only by policy',
  login_sessions: 'sign-ins of a person; own rows only by policy',
  rate_limits: 'hashed keys of the anonymous limits',
  migrations: 'names of the migrations that ran',
};

/** Foreign keys that do not lead with the practice; a person is not a practice's. */
export const keysToPeople = ['memberships.user_id', 'invitations.accepted_by'];

/** Functions that read past row-level security. Each was reviewed; a new one fails a test. */
export const reviewedFunctions = [
  'person_by_email',
  'sign_in_by_token',
  'link_by_token',
  'installation_state',
  'every_practice',
  'enqueue',
];

interface Reason {
  reason: string;
}

/**
 * Row-level security looks on and does nothing for a superuser, an owner or a BYPASSRLS role, and on
 * a table where it was forgotten. So the API looks at itself before it serves, and refuses.
 */
const voids = `
  with me as (select r.oid, r.rolname, r.rolsuper, r.rolbypassrls, r.rolcreaterole
    from pg_roles r where r.rolname = current_user),
  tables as (select c.oid, c.relname, c.relowner, c.relrowsecurity, c.relforcerowsecurity
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p'))
  select 'DATABASE_URL is a superuser' as reason from me where rolsuper
  union all select 'the role of DATABASE_URL bypasses row-level security' from me where rolbypassrls
  union all select 'the role of DATABASE_URL may create roles' from me where rolcreaterole
  union all select 'the role of DATABASE_URL is a member of the owner of ' || t.relname
    from tables t, me where not me.rolsuper and pg_has_role(me.oid, t.relowner, 'member')
  union all select 'the role of DATABASE_URL may create objects in the schema public'
    from me where has_schema_privilege(me.oid, 'public', 'create') and not me.rolsuper
  union all select 'row-level security is not enabled and forced on ' || relname from tables
    where relname <> all($1) and not (relrowsecurity and relforcerowsecurity)
  union all select 'the role of DATABASE_URL may empty ' || t.relname from tables t, me
    where has_table_privilege(me.oid, t.oid, 'truncate') and not me.rolsuper
  union all select 'the role of DATABASE_URL may change ' || t.relname from tables t, me
    where t.relname in ('access_log', 'access_log_links', 'access_log_seals') and not me.rolsuper
      and (has_table_privilege(me.oid, t.oid, 'update') or has_table_privilege(me.oid, t.oid, 'delete'))
  union all select 'the policy ' || p.polname || ' on ' || t.relname || ' lets everything through'
    from pg_policy p join tables t on t.oid = p.polrelid
    where pg_get_expr(p.polqual, p.polrelid) = 'true' and p.polroles <> array[t.relowner]
  union all select t.relname || ' has no policy' from tables t
    where t.relrowsecurity and not exists (select from pg_policy p where p.polrelid = t.oid)
  union all select s.name || ' is ' || s.setting || ': a saved word could be lost'
    from pg_settings s where (s.name in ('fsync', 'full_page_writes') and s.setting <> 'on')
      or (s.name = 'synchronous_commit' and s.setting = 'off')
`;

const needsNoIsolation = ['installation', 'rate_limits', 'migrations'];

export async function requireIsolation(pool: Pool): Promise<void> {
  const { rows } = await pool.query<Reason>(voids, [needsNoIsolation]);
  if (rows.length === 0) return;
  const reasons = rows.map(({ reason }) => `  - ${reason}`).join('\n');
  throw new Refusal(
    `Practices are not safely apart in this database, so nothing is served:\n${reasons}\n` +
      'Make the roles with: npm run db:roles -- <address of an administrator>',
  );
}

/** Serving on tables that are older or newer than this code would fail in the middle of somebody's work. */
export async function requireMigrated(pool: Pool, names: readonly string[]): Promise<void> {
  const { rows } = await pool
    .query<{ name: string }>('select name from migrations')
    .catch(() => ({ rows: [] }));
  const ran = new Set(rows.map(({ name }) => name));
  const missing = names.filter((name) => !ran.has(name));
  if (missing.length > 0)
    throw new Refusal(`This database lacks ${missing.join(', ')}. Run: npm run db:migrate`);
}
