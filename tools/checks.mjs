// What is checked without running anything: format, lint, types, walls. Each counts as one.
import { execFileSync } from 'node:child_process';
import { root } from './bootstrap.mjs';
import { checkSource } from './check-source.mjs';
import { bin, node, nx } from './run.mjs';

const quiet = ['--output-style=static'];

// Files of other tools and generated ones are in .prettierignore; untracked ones are nobody's yet.
function tracked() {
  try {
    const names = execFileSync('git', ['ls-files', '-z'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return names.split('\0').filter(Boolean);
  } catch {
    return ['.'];
  }
}

const format = () =>
  node([
    bin('prettier'),
    '--check',
    '--log-level=warn',
    '--ignore-unknown',
    '--no-error-on-unmatched-pattern',
    ...tracked(),
  ]);

async function lint() {
  const own = checkSource();
  for (const line of own) console.error(line);
  const codes = [
    await nx(['run-many', '-t', 'lint', ...quiet]),
    await node([bin('oxlint'), '--deny-warnings', 'tools']),
    own.length > 0 ? 1 : 0,
  ];
  return Math.max(...codes);
}

const types = () => nx(['run-many', '-t', 'typecheck', ...quiet]);

const walls = () =>
  node([
    bin('dependency-cruiser', 'depcruise'),
    '--config',
    '.dependency-cruiser.cjs',
    'apps',
    'libs',
  ]);

/** @type {{ name: string, run: () => Promise<number> }[]} */
export const checks = [
  { name: 'format', run: format },
  { name: 'lint', run: lint },
  { name: 'types', run: types },
  { name: 'dependency rules', run: walls },
];
