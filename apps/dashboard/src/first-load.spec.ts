import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const dist = path.resolve(import.meta.dirname, '../../../dist/apps/dashboard');
const assets = path.join(dist, 'assets');
if (!fs.existsSync(path.join(dist, 'index.html')))
  throw new Error('There is nothing to weigh yet: build the dashboard first, or run npm test.');
const read = (file: string) => fs.readFileSync(path.join(assets, file), 'utf8');
const files = fs.readdirSync(assets).filter((file) => file.endsWith('.js'));

/** A file with everything that it needs before it can run. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const imports = read(file).matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g);
  for (const [, next = ''] of imports) withImports(next, seen);
  return seen;
}

const entry = /src="\/assets\/(index-[\w-]+\.js)"/.exec(
  fs.readFileSync(path.join(dist, 'index.html'), 'utf8'),
)?.[1];
const named = (name: string) => files.filter((file) => file.startsWith(`${name}-`));

/** Names of the source files in a bundle, from its map. */
const sourcesOf = (file: string): string[] =>
  fs.existsSync(path.join(assets, `${file}.map`)) ? JSON.parse(read(`${file}.map`)).sources : [];
/** Addresses are known everywhere, with what may stand in them. */
const isAddress = (source: string) =>
  /\/(([\w-]+-)?routes?\.tsx?|client-filters\.ts)$/.test(source);
const holding = (source: string) =>
  files.filter((file) => sourcesOf(file).some((name) => name.endsWith(source)));

const kilobytes = (chunks: Iterable<string>) =>
  [...chunks].reduce((sum, file) => sum + zlib.gzipSync(read(file), { level: 9 }).length, 0) / 1000;

const firstLoad = (pages: string[]) => {
  const seen = new Set<string>();
  for (const file of [entry ?? '', ...pages.flatMap(holding)]) withImports(file, seen);
  return seen;
};

describe('the first load', () => {
  const client = firstLoad(['app/client/frame.tsx', 'app/client/question-screen.tsx']);
  const therapist = firstLoad(['app/therapist/frame.tsx', 'app/therapist/caseload-page.tsx']);

  it('of a client stays under 150 kB of script', () => {
    expect(client.size).toBeGreaterThan(2);
    expect(kilobytes(client)).toBeLessThan(150);
  });

  it('of their first page as well, which leaves to others what is asked only now and then', () => {
    const home = firstLoad(['app/client/frame.tsx', 'app/client/home-page.tsx']);
    expect(kilobytes(home)).toBeLessThan(145);
    const rare =
      /\/app\/client\/(quick-(entry\.tsx|items)|own-day|break-(dialog|weeks)|set-aside-dialog|question-screen)/;
    expect([...home].flatMap(sourcesOf).filter((name) => rare.test(name))).toEqual([]);
  });

  it('of a therapist stays under 200 kB of script', () => {
    expect(kilobytes(therapist)).toBeLessThan(200);
  });

  it('of a client brings no code of the practice, and neither brings zod or a plot', () => {
    const sources = [...client].flatMap(sourcesOf);
    const ofPractice = sources.filter(
      (name) => /\/app\/(therapist|owner|desk|cover)\//.test(name) && !isAddress(name),
    );
    expect(ofPractice).toEqual([]);
    const all = [...client, ...therapist].flatMap(sourcesOf);
    const heavy = /\/node_modules\/(zod|@visx|d3-\w+)\/|messageformat|\/ui\/plot\/progress-plot/;
    expect(all.filter((name) => heavy.test(name))).toEqual([]);
    expect(named('sw')).toEqual([]);
  });

  it('has nothing inline and asks nobody else', () => {
    const pages = ['index.html', 'help.html'].map((file) =>
      fs.readFileSync(path.join(dist, file), 'utf8'),
    );
    for (const page of pages) {
      expect(page).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=/);
      expect(page).not.toMatch(/(src|href)="https?:/);
    }
  });
});
