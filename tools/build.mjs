// Builds API and dashboard, unless exactly these sources were built last time (decision 34): asking Nx
// costs more than the rest of a warm start.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './bootstrap.mjs';
import { Refusal } from './place.mjs';
import { nx, seconds } from './run.mjs';

const stamp = path.join(root, 'dist/.selfward-built');
// What the builders say is read when a build goes wrong; otherwise it hides the ways in.
const report = path.join(root, 'dist/build.log');
const trees = ['apps', 'libs'];
const files = ['package-lock.json', 'tsconfig.base.json', 'nx.json'];
const results = [
  'dist/apps/api/main.js',
  'dist/apps/api/migrate.js',
  'dist/apps/dashboard/index.html',
];
const notBuilt = /\.(spec|story)\.tsx?$|(^|\/)(test|stories|test-results)\//;

/** @returns {string} a hash of everything that can change what is built */
export function sourceHash(dir = root) {
  const hash = crypto.createHash('sha256').update(process.version);
  const inTrees = trees.flatMap((tree) =>
    fs
      .readdirSync(path.join(dir, tree), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name))),
  );
  for (const file of [...files, ...inTrees.filter((name) => !notBuilt.test(name)).toSorted()]) {
    hash.update(`\0${file}\0`).update(fs.readFileSync(path.join(dir, file)));
  }
  return hash.digest('hex');
}

const isBuilt = (hash) =>
  fs.existsSync(stamp) &&
  fs.readFileSync(stamp, 'utf8') === hash &&
  results.every((file) => fs.existsSync(path.join(root, file)));

export async function build() {
  const hash = sourceHash();
  if (isBuilt(hash)) return;
  const began = performance.now();
  console.log('Building …');
  fs.mkdirSync(path.dirname(report), { recursive: true });
  const out = fs.openSync(report, 'w');
  const code = await nx(['run-many', '-t', 'build', '-p', 'api,dashboard'], {
    stdio: ['ignore', out, out],
  });
  fs.closeSync(out);
  if (code !== 0) {
    console.error(fs.readFileSync(report, 'utf8'));
    throw new Refusal(`The build failed (${code}).`);
  }
  const missing = results.find((file) => !fs.existsSync(path.join(root, file)));
  if (missing) throw new Refusal(`The build ended well but made no ${missing}.`);
  fs.writeFileSync(stamp, hash);
  console.log(`Built in ${seconds(began)}`);
}
