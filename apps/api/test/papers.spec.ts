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
  const places = ['apps', 'docs', 'libs', 'tools']
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

describe('docs/safety/hazards.md', () => {
  const rows = paper('safety/hazards.md')
    .split('\n')
    .filter((line) => /^\| H-\d+/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));

  it('has everything that a hazard is started with, each with what keeps it away', () => {
    const text = rows.map(([, , hazard]) => hazard).join('\n');
    // K-08 names what the log starts with.
    for (const word of [
      'flag is not seen',
      'answers of another client',
      'a note is lost',
      'reminds at the wrong hour',
      'number for help is wrong',
      'clients are orphaned',
      'believes somebody is watching',
      'export',
      'exercise does harm',
      'minor',
    ])
      expect(text).toContain(word);
    for (const [, id, hazard, cause, effect, weight, control] of rows) {
      expect([id, hazard, cause, effect, control].every((cell) => (cell ?? '') !== '')).toBe(true);
      expect(weight).toMatch(/^[1-4] × [1-3]$/);
    }
  });

  it('numbers each once', () => {
    const ids = rows.map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(20);
  });

  it('names for each a test that exists, by its file and its title', () => {
    const gone = rows.flatMap(([, id, , , , , , test = '']) => {
      const [, file = '', title = ''] = /^`([^`]+)`: (.+)$/.exec(test) ?? [];
      const place = path.join(root, file);
      const text = file !== '' && fs.existsSync(place) ? fs.readFileSync(place, 'utf8') : '';
      return title !== '' && text.includes(`'${title}'`) ? [] : [`${id}: ${test}`];
    });
    expect(gone).toEqual([]);
  });
});
