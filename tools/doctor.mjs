// npm run doctor: is this installation set up as it must be? One line each; exit code 1 if not.
import fs from 'node:fs';
import { bootstrap } from './bootstrap.mjs';

await bootstrap();
const { Client } = await import('pg');
const { apiEnv, apiTool, hasTool } = await import('./api.mjs');
const { installation } = await import('./installation.mjs');
const { masterKey } = await import('./keys.mjs');
const { run } = await import('./run.mjs');

/** @typedef {{ name: string, wrong?: string, right?: string }} Finding */

const found = installation();

/** @returns {Finding} */
function key() {
  const { at } = found;
  if (!fs.existsSync(at.dir) && !fs.existsSync(at.key))
    return { name: 'master key', right: 'none yet' };
  if (`${at.key}/`.startsWith(`${at.data}/`))
    return { name: 'master key', wrong: 'lies inside the data directory' };
  try {
    return { name: 'master key', right: masterKey(at, { hasData: true }) };
  } catch (error) {
    return { name: 'master key', wrong: error.message };
  }
}

/** @returns {Promise<Finding[]>} */
async function database() {
  if (!found.urls) return [{ name: 'database', right: 'the embedded one, not running' }];
  const client = new Client({ connectionString: found.urls.DATABASE_URL });
  client.on('error', () => {});
  try {
    await client.connect();
    return [{ name: 'database', right: 'answers' }, await role(client), ...(await safety(client))];
  } catch (error) {
    return [{ name: 'database', wrong: error.message || error.code }];
  } finally {
    await client.end().catch(() => {});
  }
}

async function role(client) {
  const { rows } = await client.query(
    'select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as mighty from pg_roles where rolname = current_user',
  );
  const { rolname, mighty } = rows[0];
  const wrong =
    mighty && `${rolname} can pass the walls between practices: npm run db:roles -- <admin url>`;
  return { name: 'role of the app', right: rolname, wrong: wrong || undefined };
}

async function safety(client) {
  const wanted = { fsync: 'on', full_page_writes: 'on' };
  const findings = [];
  for (const [name, value] of Object.entries(wanted)) {
    const { rows } = await client.query('select current_setting($1) as is', [name]);
    findings.push({
      name,
      right: rows[0].is,
      wrong: rows[0].is === value ? undefined : `is ${rows[0].is}`,
    });
  }
  const { rows } = await client.query(`select current_setting('synchronous_commit') as is`);
  findings.push({
    name: 'synchronous_commit',
    right: rows[0].is,
    wrong: rows[0].is === 'off' ? 'is off' : undefined,
  });
  return findings;
}

async function serving() {
  if (!found.serving) return { name: 'server', right: 'not running' };
  const { port } = found.serving;
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
  return answer?.status === 200
    ? { name: 'server', right: `ready on port ${port}` }
    : { name: 'server', wrong: `port ${port} says ${answer?.status ?? 'nothing'}` };
}

await run(async () => {
  const findings = [
    { name: 'node', right: process.version },
    key(),
    ...(await database()),
    await serving(),
  ];
  for (const { name, wrong, right } of findings)
    console.log(`${wrong ? 'WRONG' : 'ok   '}  ${name}: ${wrong ?? right}`);
  const own = findings.some(({ wrong }) => wrong) ? 1 : 0;
  if (!found.urls || !hasTool('doctor')) return own;
  return Math.max(
    own,
    await apiTool('doctor', apiEnv({ ...found, port: found.serving?.port ?? '' })),
  );
});
