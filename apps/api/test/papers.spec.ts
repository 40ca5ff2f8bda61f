import fs from 'node:fs';
import path from 'node:path';
import { matrix } from './matrix/index.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const paper = (name: string) => fs.readFileSync(path.join(root, 'docs', name), 'utf8');

describe('docs/api-routes.md', () => {
  /** `| GET, PUT therapist/clients/:clientId | …`: a row is one path with its methods. */
  const written = [...paper('api-routes.md').matchAll(/^\| ([A-Z]+(?:, [A-Z]+)*) (\S+) +\|/gm)]
    .map(([, methods = '', address = '']) => ({ methods: methods.split(', '), address }))
    .flatMap(({ methods, address }) => methods.map((method) => `${method} ${full(address)}`));

  // The matrix is compared with the running router in authorization.spec.ts.
  it('names every route, each once', () => {
    expect(written.toSorted()).toEqual(Object.keys(matrix).toSorted());
  });
});

function full(address: string): string {
  return address.startsWith('/') ? address : `/api/practices/:practiceId/${address}`;
}

describe('docs/security-notes.md', () => {
  const places = ['apps', 'libs', 'tools']
    .flatMap((dir) =>
      fs
        .readdirSync(path.join(root, dir), { recursive: true, encoding: 'utf8' })
        .map((file) => `/${dir}/${file}`),
    )
    .concat(fs.readdirSync(root).map((file) => `/${file}`));
  const rows = paper('security-notes.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.split('|').length === 6);
  const named = rows.flatMap((row) =>
    [
      ...row
        .split('|')
        .slice(3)
        .join('|')
        .matchAll(/`([^`]+)`/g),
    ].map(([, name = '']) => name),
  );

  it('names files and tests that exist', () => {
    expect(named.length).toBeGreaterThan(100);
    const gone = named.filter((name) => !places.some((place) => place.endsWith(`/${name}`)));
    expect(gone).toEqual([]);
  });

  it('has a test, or a paper, for everything that it claims', () => {
    const bare = rows
      .slice(2)
      .filter((row) => !/`[^`]+\.(spec|test|story)\.\w+`|SECURITY/.test(row));
    expect(bare).toEqual([]);
  });
});
