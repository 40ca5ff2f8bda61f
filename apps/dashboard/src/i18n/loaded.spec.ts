import fs from 'node:fs';
import path from 'node:path';

const source = path.resolve(import.meta.dirname, '..');
const folder = path.join(import.meta.dirname, 'messages');

/** Which catalog a text stands in. */
const catalogOf = new Map(
  fs.readdirSync(folder).flatMap((file) => {
    const messages: object = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
    return Object.keys(messages).map((id) => [id, file] as const);
  }),
);

interface Module {
  /** Needed before it can run. */
  imports: string[];
  /** Fetched when it is wanted. */
  later: string[];
  loads: string[];
  /** Texts, with the catalog of each. */
  uses: (readonly [string, string])[];
}

const textOf = (file: string) => fs.readFileSync(path.join(source, file), 'utf8');
const files = fs
  .readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!\.spec)\.tsx?$/.test(file) && !/(^|\/)test\//.test(file));

function moduleOf(file: string): Module {
  const code = textOf(file);
  const at = (name: string) => path.join(path.dirname(file), name);
  const found = (pattern: RegExp) => [...code.matchAll(pattern)].map(([, name = '']) => name);
  const named = found(/^(?:import|export) (?!type )(?:[^;']*? from )?'(\.[^']+)'/gm);
  const isCatalog = (name: string) => name.includes('/messages/');
  return {
    imports: named.filter((name) => /\.tsx?$/.test(name)).map(at),
    later: found(/\bimport\(\s*'(\.[^']+\.tsx?)'/g).map(at),
    loads: code.includes('oadMessages') ? named.filter(isCatalog).map((n) => path.basename(n)) : [],
    uses: idsIn(code).map((id) => [id, catalogOf.get(id) ?? ''] as const),
  };
}

/** Any quoted id, and whatever fits the beginning and the end of `t(\`sharing.${state}\`)`. */
function idsIn(code: string): string[] {
  const quoted = [...code.matchAll(/'([a-z][a-z0-9-]*\.[a-z0-9.-]+)'|\bt\('([a-z-]+)'/g)];
  const patterns = [...code.matchAll(/\bt\(\s*`([^`]+)`/g)].map(([, text = '']) => {
    const parts = text.split(/\$\{[^}]+\}/).map((part) => part.replaceAll('.', '\\.'));
    return new RegExp(`^${parts.join('[a-z0-9._-]+')}$`);
  });
  const fitting = [...catalogOf.keys()].filter((id) => patterns.some((one) => one.test(id)));
  const said = quoted.map(([, id, word]) => id ?? word ?? '');
  return [...said.filter((id) => catalogOf.has(id)), ...fitting];
}

/** Said only where a question about self-harm is asked, whose card stands around it and brings them. */
const comesAround: Record<string, string> = { 'ui/save-line.tsx': 'safety.json' };

const modules = new Map(files.map((file) => [file, moduleOf(file)]));
const of = (file: string): Module => {
  const found = modules.get(file);
  if (!found) throw new Error(`${file} is imported and is not there.`);
  return found;
};

function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  of(file).imports.forEach((next) => withImports(next, seen));
  return seen;
}

const loadedBy = (file: string) => [...withImports(file)].flatMap((one) => of(one).loads);

/** A page of an area stands in the frame of the area, which brings texts for all of them. */
function frameOf(file: string): string[] {
  const frame = path.join(path.dirname(file), 'frame.tsx');
  return /routes?\.tsx?$/.test(file) && modules.has(frame) ? loadedBy(frame) : [];
}

const everything = new Set(catalogOf.values());

/** What is certainly loaded before each piece of code that comes by itself: by every way to it. */
function loadedBefore(): Map<string, Set<string>> {
  const before = new Map([['main.tsx', new Set<string>()]]);
  const waiting = ['main.tsx'];
  for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) {
    const there = [...(before.get(piece) ?? []), ...loadedBy(piece)];
    for (const file of withImports(piece)) {
      const known = new Set([...there, ...frameOf(file)]);
      for (const next of of(file).later) {
        const already = before.get(next) ?? everything;
        const both = new Set([...already].filter((catalog) => known.has(catalog)));
        if (before.has(next) && both.size === already.size) continue;
        before.set(next, both);
        waiting.push(next);
      }
    }
  }
  return before;
}

describe('every text', () => {
  const before = loadedBefore();

  it('is loaded before the page that says it, whichever way somebody came there', () => {
    expect(before.size).toBeGreaterThan(50);
    const missing = [...before].flatMap(([piece, earlier]) => {
      const there = new Set([...earlier, ...loadedBy(piece)]);
      return [...withImports(piece)].flatMap((file) =>
        of(file)
          .uses.filter(([, catalog]) => !there.has(catalog) && comesAround[file] !== catalog)
          .map(([id, catalog]) => `${piece}: ${id} (${file}) is in ${catalog}`),
      );
    });
    expect([...new Set(missing)]).toEqual([]);
  });
});
