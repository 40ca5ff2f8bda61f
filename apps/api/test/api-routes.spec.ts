import fs from 'node:fs';
import path from 'node:path';
import { matrix } from './matrix/index.ts';

const paper = fs.readFileSync(
  path.resolve(import.meta.dirname, '../../../docs/api-routes.md'),
  'utf8',
);

/** `| GET, PUT therapist/clients/:clientId | …`: a row is one path with its methods. */
const written = [...paper.matchAll(/^\| ([A-Z]+(?:, [A-Z]+)*) (\S+) +\|/gm)].flatMap(
  ([, methods = '', address = '']) =>
    methods
      .split(', ')
      .map(
        (method) =>
          `${method} ${address.startsWith('/') ? '' : '/api/practices/:practiceId/'}${address}`,
      ),
);

describe('docs/api-routes.md', () => {
  // The matrix is compared with the running router in authorization.spec.ts.
  it('names every route, each once', () => {
    expect(written.toSorted()).toEqual(Object.keys(matrix).toSorted());
  });
});
