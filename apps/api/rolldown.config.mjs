import fs from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'rolldown';

const here = import.meta.dirname;
const out = path.join(here, '../../dist/apps/api');
// main serves, migrate brings the database up to date; the others are small tools beside them.
const tools = ['demo-links', 'doctor'].filter((name) =>
  fs.existsSync(path.join(here, `src/${name}.ts`)),
);
const entries = ['main', 'migrate', ...tools];

// Ours is bundled, everything from node_modules stays outside: native modules and Nest's own
// dynamic requires do not survive bundling. The decorator helper of rolldown itself is the exception.
const isOurs = (id) =>
  id.startsWith('.') ||
  path.isAbsolute(id) ||
  id.startsWith('@selfward/') ||
  id.startsWith('@oxc-project/runtime');

export default defineConfig({
  input: Object.fromEntries(entries.map((name) => [name, path.join(here, `src/${name}.ts`)])),
  platform: 'node',
  tsconfig: path.join(here, 'tsconfig.json'),
  external: (id) => !isOurs(id),
  output: {
    dir: out,
    cleanDir: true,
    format: 'esm',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunk-[hash].js',
  },
});
