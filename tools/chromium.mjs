// A real Chromium for the browser stories, without apt and without a download beyond the npm registry.
// Order: CHROMIUM_PATH, the one inside @sparticuz/chromium, one of the system. None is a failure.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { root } from './bootstrap.mjs';
import { Refusal } from './place.mjs';
import { untar } from './untar.mjs';

/** @typedef {{ kind: string, executablePath: string, args: string[], env: Record<string, string> }} Browser */

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
];
// The sandbox needs rights that root and most containers lack; the stories open only our own pages.
const args = process.platform === 'linux' ? ['--no-sandbox'] : [];

/** @returns {Browser} `env` holds only what must be added to the environment */
export function chromium(env = process.env) {
  const named = env.CHROMIUM_PATH;
  if (named && !fs.existsSync(named)) throw new Refusal(`CHROMIUM_PATH leads nowhere: ${named}`);
  if (named) return { kind: 'CHROMIUM_PATH', executablePath: named, args, env: {} };
  return bundled() ?? system(env) ?? none();
}

function none() {
  throw new Refusal(
    'No Chromium for the browser stories. Install one, or name it with CHROMIUM_PATH.',
  );
}

function system(env) {
  const dirs = (env.PATH ?? '').split(path.delimiter);
  const all = [...names.flatMap((name) => dirs.map((dir) => path.join(dir, name))), ...places];
  const found = all.find((file) => fs.existsSync(file));
  return found && { kind: 'system', executablePath: found, args, env: {} };
}

// The package's own executablePath() unpacks into a shared temporary folder and its args switch web
// security off; we take only its files.
function bundled() {
  const source = path.join(root, 'node_modules/@sparticuz/chromium');
  const fits = process.platform === 'linux' && process.arch === 'x64';
  if (!fits || !fs.existsSync(path.join(source, 'bin/chromium.br'))) return undefined;
  const { version } = JSON.parse(fs.readFileSync(path.join(source, 'package.json'), 'utf8'));
  const dir = path.join(root, 'node_modules/.cache/chromium', version);
  if (!fs.existsSync(dir)) unpack(path.join(source, 'bin'), dir);
  const executablePath = path.join(dir, 'chromium');
  return {
    kind: `bundled ${version}`,
    executablePath,
    args: [...args, '--no-zygote', '--disable-gpu'],
    env: { ...libraries(executablePath, dir), ...fonts(dir) },
  };
}

function unpack(bin, dir) {
  const half = `${dir}.${process.pid}`;
  const raw = (name) => zlib.brotliDecompressSync(fs.readFileSync(path.join(bin, name)));
  fs.mkdirSync(half, { recursive: true });
  fs.writeFileSync(path.join(half, 'chromium'), raw('chromium.br'), { mode: 0o755 });
  untar(raw('swiftshader.tar.br'), half);
  untar(raw('fonts.tar.br'), half);
  untar(raw('al2023.tar.br'), path.join(half, 'al2023'));
  fs.writeFileSync(path.join(half, 'fonts.conf'), fontsConf(dir));
  try {
    fs.renameSync(half, dir);
  } catch {
    fs.rmSync(half, { recursive: true }); // another run was faster
  }
}

const fontsConf = (dir) =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
  <dir>${dir}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${dir}/fonts-cache</cachedir></fontconfig>`;

// A bare system lacks libnss3 and friends; the package brings them.
function libraries(executable, dir) {
  const { stdout, status } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  if (status === 0 && !stdout.includes('not found')) return {};
  const own = path.join(dir, 'al2023/lib');
  return { LD_LIBRARY_PATH: [own, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
}

// Without any font the renderer crashes.
const fonts = (dir) =>
  fs.existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: path.join(dir, 'fonts.conf') };
