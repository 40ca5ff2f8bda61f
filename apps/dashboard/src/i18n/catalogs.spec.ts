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

  // K-05, K-07: an answer is shown in its words; nothing here judges a person or promises that somebody watches.
  it('never call anybody safe, or at risk, and promise nobody who watches', () => {
    const judging =
      /\b(no|low|high|at|medium|severe|elevated) risk\b|\brisk (score|level|assessment)\b|\b(is|are|am|seems?) safe\b(?! (place|person))|\bsuicid(e|al) (risk|ideation)\b|\bself-harm risk\b/i;
    const watching =
      /\b24\/7\b|\bwe monitor\b|\bis monitoring\b|\b(has|have) been alerted\b|\balways here for you\b|\bwe.re here for you\b/i;
    const fitting = catalogs.flatMap(({ messages }) =>
      Object.entries(messages).filter(([, text]) => judging.test(text) || watching.test(text)),
    );
    expect(fitting).toEqual([]);
  });

  // K-10: no detail of a method, nothing that keeps count of a person, nothing that blames.
  it('name no method, keep no count of a person, and blame nobody', () => {
    const methods =
      /\b(overdose|hang(ing)? (your|my)self|cut(ting)? (your|my)self|pills|gun|razor)\b/i;
    const counting = /\bstreaks?\b|\bdays? in a row\b|\bkeep it up\b|\bwell done\b|\bgood job\b/i;
    const blaming =
      /\byou (missed|forgot|failed|did not do|should have)\b|\btoo late\b|\bcommit(ted)? suicide\b/i;
    const fitting = catalogs.flatMap(({ messages }) =>
      Object.entries(messages).filter(([, text]) =>
        [methods, counting, blaming].some((pattern) => pattern.test(text)),
      ),
    );
    expect(fitting).toEqual([]);
  });

  // The help card has no way to write to the practice, and no box that would waive anything.
  it('offer on the help card numbers and two ways on, and no message to anybody', () => {
    const card = catalogs.flatMap(({ messages }) =>
      Object.entries(messages).filter(([id]) => id.startsWith('safety.help.')),
    );
    expect(card.length).toBeGreaterThan(10);
    for (const [, text] of card)
      expect(text).not.toMatch(
        /\b(message|write to|send|i am safe|i'm safe|promise|score|flag)\b/i,
      );
  });
});
