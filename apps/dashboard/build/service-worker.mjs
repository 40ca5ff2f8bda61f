// Tells the service worker which files make up the shell. The list lives in the worker itself, so
// one changed file is a changed worker, and the browser fetches the new shell as a whole.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const publicDir = path.resolve(import.meta.dirname, '../public');
// A client's device keeps no code of the practice: it neither needs nor should show it.
const isOfPractice = (id) =>
  /\/app\/(therapist|owner|desk|cover)\//.test(id ?? '') && !id.endsWith('/routes.tsx');

/** @returns {import('vite').Plugin} */
export const serviceWorker = () => ({
  name: 'selfward:service-worker',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const worker = bundle['sw.js'];
      if (worker?.type !== 'chunk') throw new Error('The service worker is missing.');
      const built = reachable(bundle);
      const fixed = fs.readdirSync(publicDir);
      const files = [...new Set([...built, ...fixed])].toSorted();
      const shell = { version: versionOf(files, bundle), files: files.map((name) => `/${name}`) };
      worker.code = worker.code.replace(/(["'`])__SHELL__\1/, () =>
        JSON.stringify(JSON.stringify(shell)),
      );
    },
  },
});

/** From the first page over every import, except the pages of the practice. */
function reachable(bundle) {
  const seen = new Set(['index.html', 'help.css']);
  const visit = (name) => {
    const chunk = bundle[name];
    if (seen.has(name) || chunk?.type !== 'chunk' || isOfPractice(chunk.facadeModuleId)) return;
    seen.add(name);
    for (const css of chunk.viteMetadata?.importedCss ?? []) seen.add(css);
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) visit(next);
  };
  for (const chunk of Object.values(bundle))
    if (chunk.isEntry && chunk.name === 'index') visit(chunk.fileName);
  return [...seen];
}

function versionOf(files, bundle) {
  const hash = createHash('sha256');
  for (const name of files) hash.update(name).update(contentOf(name, bundle));
  return hash.digest('hex').slice(0, 16);
}

function contentOf(name, bundle) {
  const file = bundle[name];
  if (file === undefined) return fs.readFileSync(path.join(publicDir, name));
  return file.type === 'chunk' ? file.code : file.source;
}
