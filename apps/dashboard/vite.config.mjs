import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { catalogs } from './build/catalogs.mjs';
import { serviceWorker } from './build/service-worker.mjs';
import { staticStyles } from './build/static-styles.mjs';

/** The small parts of every page. Each in a file of its own costs more than all in one. */
const parts =
  /\/src\/(ui\/(button|page|field|icon|sheet|words|minutes|waiting|cx)\.|i18n\/days\.|http\/(call|problem|signed-out)\.)|vite\/preload-helper/;
const everywhere =
  /node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack|@lingui|idb)\/(?!.*(useBlocker|useQueries|queriesObserver|[iI]nfiniteQuery(Observer)?\.js))/;

/** What carries words to the account, with the rules that they are checked by: the first page needs it too. */
const writing =
  /\/src\/features\/writing\/(?!conflict|half|plan|use-)|\/domain\/src\/(answers|answer-[\w-]+|(choice|number|row)-faults|item-path|exercise-limits)\.ts/;
/** What a question is shown and answered with, one after the other or in a quick entry. */
const asking =
  /\/src\/(app\/client\/(steps|together|use-answers)|features\/(exercise\/(?!rare\/)|writing\/use-)|ui\/(choices|save-line|scale|writing)\.)|\/domain\/src\/(show-if|compose|gates|walk|elsewhere|initial)\.ts/;

export default defineConfig({
  root: import.meta.dirname,
  publicDir: 'public',
  cacheDir: '../../node_modules/.vite/dashboard',
  plugins: [catalogs(), react(), staticStyles(), serviceWorker()],
  resolve: { tsconfigPaths: true },
  server: { host: '127.0.0.1', port: 4200, proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: {
    outDir: '../../dist/apps/dashboard',
    emptyOutDir: true,
    sourcemap: true,
    // The policy of the page forbids data: scripts and styles, so nothing is ever put inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    rolldownOptions: {
      input: { index: 'index.html', sw: 'src/sw.ts' },
      // The domain only says things: what a page does not ask of it is not brought along for its sake.
      treeshake: { moduleSideEffects: [{ test: /\/libs\/domain\/src\//, sideEffects: false }] },
      output: {
        // What every page needs of others in one file: it packs better, and stays when our own code changes.
        codeSplitting: {
          groups: [
            { name: 'base', test: everywhere },
            { name: 'parts', test: parts },
            { name: 'writing', test: writing },
            { name: 'asking', test: asking },
          ],
        },
        // The service worker's address must never change: a browser asks for it by name.
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
