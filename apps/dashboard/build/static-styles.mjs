// help.html works without any script of the app, so its styles have a plain address: /help.css.
import fs from 'node:fs/promises';
import path from 'node:path';

const styles = path.resolve(import.meta.dirname, '../src/ui/styles');
const parts = ['tokens.css', 'base.css', 'layout.css', 'words.css', 'help.css'];

const helpCss = async () =>
  (await Promise.all(parts.map((name) => fs.readFile(path.join(styles, name), 'utf8')))).join('\n');

/** @returns {import('vite').Plugin} */
export const staticStyles = () => ({
  name: 'selfward:static-styles',
  configureServer(server) {
    server.middlewares.use('/help.css', (_request, response) => {
      response.setHeader('Content-Type', 'text/css');
      helpCss().then((css) => response.end(css));
    });
  },
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'help.css', source: await helpCss() });
  },
});
