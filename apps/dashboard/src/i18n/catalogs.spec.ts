import fs from 'node:fs';
import path from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';

const source = path.resolve(import.meta.dirname, '..');
const folder = path.join(import.meta.dirname, 'messages');

const catalogs = fs.readdirSync(folder).map((file) => {
  const messages: Record<string, string> = JSON.parse(
    fs.readFileSync(path.join(folder, file), 'utf8'),
  );
  return { file, messages };
});
const ids = catalogs.flatMap(({ messages }) => Object.keys(messages));

const code = fs
  .readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!\.spec)\.tsx?$/.test(file) && !file.startsWith('test'))
  .map((file) => fs.readFileSync(path.join(source, file), 'utf8'))
  .join('\n');

/** `t('home.hello')`, or the beginning of `t(\`sharing.${state}\`)`. */
const quoted = new Set([...code.matchAll(/'([a-z][a-z0-9.-]*)'/g)].map(([, id]) => id ?? ''));
const patterns = [...code.matchAll(/\bt\(\s*`([^`]+)`/g)].map(([, text = '']) => {
  const parts = text.split(/\$\{[^}]+\}/).map((part) => part.replaceAll('.', '\\.'));
  return new RegExp(`^${parts.join('[a-z0-9._-]+')}$`);
});

describe('catalogs', () => {
  it('name each id once', () => {
    expect(ids).toHaveLength(new Set(ids).size);
  });

  it('hold only what is used', () => {
    const unused = ids.filter(
      (id) => !quoted.has(id) && !patterns.some((pattern) => pattern.test(id)),
    );
    expect(unused).toEqual([]);
  });

  it('hold every id that is used', () => {
    const used = [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, id]) => id ?? '');
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
    const empty = patterns.filter((pattern) => !ids.some((id) => pattern.test(id)));
    expect(empty.map(String)).toEqual([]);
  });

  it.each(catalogs.map(({ file, messages }) => [file, messages] as const))(
    'compile: %s',
    (_file, messages) => {
      for (const text of Object.values(messages)) expect(compileMessage(text)).toBeTruthy();
    },
  );

  it('never say what Selfward does not say', () => {
    const texts = catalogs.flatMap(({ messages }) => Object.values(messages)).join('\n');
    expect(texts).not.toMatch(
      /\b(homework|assignments?|overdue|missed|failed|submit|compliance|patients?|streaks? of)\b/i,
    );
    expect(texts).not.toMatch(/!/);
  });
});
