// The few rules that oxlint cannot say. It knows a property by its direct object only, so
// `this.dataSource.query()` slips through; and it counts what Nest injects as parameters.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { tooManyParameters } from './parameters.mjs';

const root = path.resolve(import.meta.dirname, '..');

const rules = [
  {
    where: /^apps\/api\/src\/features\/.*(?<!\.spec)\.ts$/,
    what: /\b(dataSource|manager|entityManager)\s*\.\s*(transaction|query)\b/i,
    why: 'commits early or has no practice context: use the practice transaction (decision 20)',
  },
  {
    where: /^(apps|libs)\/.*\.(ts|tsx|html|mjs)$/,
    what: /dangerouslySetInnerHTML\s*=|\.(innerHTML|outerHTML)\s*=(?!=)|insertAdjacentHTML/,
    why: 'text of people never becomes markup (F-01)',
  },
];

const counted = /^apps\/api\/.*\.ts$/;

/** @param {string} file @param {string} text @returns {string[]} one line per finding */
export function findings(file, text) {
  const active = rules.filter(({ where }) => where.test(file));
  const words = text
    .split('\n')
    .flatMap((line, at) =>
      active
        .filter(({ what }) => what.test(line) && !/^\s*(\/\/|\*)/.test(line))
        .map(({ why }) => `${file}:${at + 1}: ${why}`),
    );
  const crowded = counted.test(file) ? tooManyParameters(text) : [];
  return [...words, ...crowded.map((line) => `${file}:${line}: more than three parameters`)];
}

const list = (args) =>
  execFileSync('git', ['ls-files', '-z', ...args], { cwd: root, encoding: 'utf8' }).split('\0');

// Without git (a tarball) the tree is walked; with it, files not yet committed count too.
function sources() {
  try {
    return list(['--cached', '--others', '--exclude-standard']).filter(Boolean);
  } catch {
    return ['apps', 'libs'].flatMap((dir) =>
      fs.readdirSync(path.join(root, dir), { recursive: true }).map((name) => path.join(dir, name)),
    );
  }
}

export function checkSource() {
  const files = sources().filter(
    (file) => /^(apps|libs)\//.test(file) && /\.(ts|tsx|mjs|html)$/.test(file),
  );
  return files
    .filter((file) => fs.existsSync(path.join(root, file)))
    .flatMap((file) => findings(file, fs.readFileSync(path.join(root, file), 'utf8')));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = checkSource();
  for (const line of found) console.error(line);
  process.exit(found.length === 0 ? 0 : 1);
}
