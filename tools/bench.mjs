// npm run bench: what the six requests of everyday work cost, on the demo practice and a throwaway
// PostgreSQL. Two processes of the built product share the database: one is timed, the other one stands
// behind a proxy that counts round trips and statements. It prints figures and judges none.
import { bootstrap } from './bootstrap.mjs';

await bootstrap();
const { spawn } = await import('node:child_process');
const { randomBytes, randomUUID } = await import('node:crypto');
const fs = (await import('node:fs')).default;
const os = (await import('node:os')).default;
const path = (await import('node:path')).default;
const { root } = await import('./bootstrap.mjs');
const { build } = await import('./build.mjs');
const { freePort } = await import('./cluster.mjs');
const { place } = await import('./place.mjs');
const { embeddedServer } = await import('./postgres-binaries.mjs');
const { makeRoles } = await import('./roles.mjs');
const { node, run } = await import('./run.mjs');
const { throwawayCluster } = await import('./throwaway.mjs');
const { CountingProxy } = await import('../apps/api/test/proxy.ts');

const times = Number(process.env.BENCH_TIMES ?? 200);
const warmings = 10;
const countings = 7;

/** A process of the product, and the links by which people of the demo come in. */
async function serve(env) {
  const api = spawn(process.execPath, [path.join(root, 'dist/apps/api/main.js')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => api.kill('SIGKILL'));
  let said = '';
  await new Promise((resolve, reject) => {
    api.once('exit', (code) => reject(new Error(`the API ended with ${code}: ${said}`)));
    api.stdout.on('data', (chunk) => {
      said += chunk;
      if (/client: http\S+\s*\n$/.test(said)) resolve();
    });
  });
  const tokenOf = (name) =>
    said
      .split('\n')
      .find((line) => line.includes(name))
      ?.split('#')[1];
  const stop = () =>
    new Promise((resolve) => {
      api.removeAllListeners('exit').once('exit', resolve).kill('SIGTERM');
    });
  return { origin: `http://localhost:${env.PORT}`, pid: api.pid, tokenOf, stop };
}

/** Somebody signed in; `ask` answers with what the API says, or says what went wrong. */
async function enter({ origin, tokenOf }, name) {
  const send = (method, url, { body, revision, cookie }) =>
    fetch(`${origin}/api/${url}`, {
      method,
      headers: {
        origin,
        'sec-fetch-site': 'same-origin',
        'idempotency-key': randomUUID(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(cookie === undefined ? {} : { cookie }),
        ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const entered = await send('POST', 'public/demo/enter', { body: { token: tokenOf(name) } });
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0];
  const [{ practiceId }] = (await entered.json()).memberships;
  return async (method, url, more = {}) => {
    const answer = await send(method, `practices/${practiceId}/${url}`, { ...more, cookie });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${url} answers ${answer.status}: ${text}`);
    return text === '' ? null : JSON.parse(text);
  };
}

/** W1 to W6: each prepares what it needs, and answers with the one request that counts. */
async function requestsOf(client, therapist) {
  const { entries } = await client('GET', 'client/home');
  const log = entries.find(({ title, assignmentId }) => assignmentId && title.endsWith('no'));
  const { items } = await therapist('GET', 'therapist/clients');
  const record = items.find(({ name }) => name.startsWith('Mara'));
  const begun = async () => {
    const response = await client('POST', `client/assignments/${log.assignmentId}/responses`);
    const at = `client/responses/${response.id}`;
    const body = { value: { code: 'yes' }, device: 'bench' };
    const saved = await client('PUT', `${at}/draft-items/safe_now`, { body, revision: 0 });
    return { at, revision: saved.revision };
  };
  const note = await therapist('POST', `therapist/clients/${record.id}/notes`, {
    body: { text: 'We spoke.', sessionOn: '2026-01-05' },
  });
  let { revision: noted } = note;
  let draft;
  return {
    'W1 open an assignment': () => () => client('GET', `client/assignments/${log.assignmentId}`),
    'W2 save one answer': async () => {
      draft ??= await begun();
      const { at, revision } = draft;
      draft.revision += 1;
      const body = { value: { code: 'yes' }, device: 'bench' };
      return () => client('PUT', `${at}/draft-items/safe_now`, { body, revision });
    },
    'W3 finish': async () => {
      const { at, revision } = await begun();
      const body = { revisions: { safe_now: revision } };
      return () => client('POST', `${at}/finish`, { body });
    },
    'W4 review': () => () => therapist('GET', `therapist/clients/${record.id}/responses`),
    'W5 caseload': () => () => therapist('GET', 'therapist/caseload'),
    'W6 write on a note': () => {
      const revision = noted++;
      const body = { text: `We spoke, ${revision}.`, sessionOn: '2026-01-05' };
      return () => therapist('PUT', `therapist/notes/${note.id}`, { body, revision });
    },
  };
}

/** Milliseconds of CPU that a process has had, where the system says so. */
function cpuOf(pid) {
  try {
    const [, after] = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const [user, system] = after.split(' ').slice(11, 13).map(Number);
    return (user + system) * 10;
  } catch {
    return NaN;
  }
}

async function timed(prepare, pid) {
  for (let n = 0; n < warmings; n += 1) await (await prepare())();
  const took = [];
  let cpu = 0;
  for (let n = 0; n < times; n += 1) {
    const send = await prepare();
    const [from, before] = [performance.now(), cpuOf(pid)];
    await send();
    took.push(performance.now() - from);
    cpu += cpuOf(pid) - before;
  }
  took.sort((one, other) => one - other);
  const at = (part) => took[Math.min(times - 1, Math.floor(times * part))];
  return { p50: at(0.5), p99: at(0.99), cpu: cpu / times };
}

/** The least of some: a job may have passed by during another. */
async function counted(prepare, proxy) {
  await (
    await prepare()
  )();
  const found = [];
  for (let n = 0; n < countings; n += 1) found.push(await proxy.during(await prepare()));
  return found.reduce((least, one) => (one.trips < least.trips ? one : least));
}

async function people(api) {
  return requestsOf(await enter(api, 'Mara'), await enter(api, 'Miriam'));
}

async function measure(env) {
  const api = await serve({ ...env, PORT: String(await freePort()) });
  const proxy = await CountingProxy.before(env.DATABASE_URL);
  const behind = await serve({
    ...env,
    DATABASE_URL: proxy.url,
    DATABASE_CONNECTIONS: '1',
    PORT: String(await freePort()),
  });
  try {
    const [forTimes, forCounts] = [await people(api), await people(behind)];
    const rows = {};
    for (const [name, prepare] of Object.entries(forTimes)) {
      const { p50, p99, cpu } = await timed(prepare, api.pid);
      const { trips, statements } = await counted(forCounts[name], proxy);
      const two = (value) => Number(value.toFixed(2));
      rows[name] = {
        'round trips': trips,
        statements,
        'p50 ms': two(p50),
        'p99 ms': two(p99),
        'API CPU ms': two(cpu),
      };
    }
    console.log(`\n${times} requests each, one after the other, Node ${process.versions.node}:`);
    console.table(rows);
  } finally {
    await behind.stop();
    await api.stop();
    await proxy.close();
  }
}

await run(async () => {
  await build();
  const cluster = await throwawayCluster(embeddedServer(place().dir));
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'selfward-bench-'));
  try {
    const keyFile = path.join(data, 'master.key');
    fs.writeFileSync(keyFile, randomBytes(32), { mode: 0o600 });
    const { urls } = await makeRoles(cluster.url.replace(/\/postgres$/, '/bench'));
    const env = {
      ...process.env,
      ...urls,
      SELFWARD_KEY_FILE: keyFile,
      SELFWARD_DATA: data,
      SELFWARD_DEMO: '1',
      LOG_LEVEL: 'error',
    };
    await node([path.join(root, 'dist/apps/api/migrate.js')], { base: env });
    const { DATABASE_OWNER_URL: _, ...serving } = env;
    await measure(serving);
  } finally {
    await cluster.stop();
    fs.rmSync(data, { recursive: true });
  }
  return 0;
});
process.exit();
