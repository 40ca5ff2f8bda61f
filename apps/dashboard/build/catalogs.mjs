// ICU messages are compiled here, so that the browser never carries a parser for them.
import fs from 'node:fs/promises';
import { compileMessage } from '@lingui/message-utils/compileMessage';

const isCatalog = (id) => /\/i18n\/messages\/[a-z-]+\.json$/.test(id);

export function compileCatalog(text) {
  const entries = Object.entries(JSON.parse(text));
  return JSON.stringify(Object.fromEntries(entries.map(([id, icu]) => [id, compileMessage(icu)])));
}

/** @returns {import('vite').Plugin} */
export const catalogs = () => ({
  name: 'selfward:catalogs',
  enforce: 'pre',
  async load(id) {
    return isCatalog(id) ? compileCatalog(await fs.readFile(id, 'utf8')) : null;
  },
});
