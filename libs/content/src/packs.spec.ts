import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import {
  allItems,
  fillShell,
  scoresOf,
  type Answers,
  type Exercise,
  type Shell,
  type ShellWording,
} from '@selfward/domain';
import { importedValue, measureBySlug, shellBySlug } from './measures.ts';

const folder = path.join(import.meta.dirname, 'packs');
const packs = fs.readdirSync(folder).toSorted();
const read = (...parts: string[]) => fs.readFileSync(path.join(folder, ...parts), 'utf8');

const Golden = z.strictObject({
  notice: z.string().optional(),
  cases: z.array(
    z.strictObject({
      name: z.string(),
      kind: z.string(),
      /** By the items of the form in their order; null is blank. */
      answers: z.array(z.unknown()),
      also: z.record(z.string(), z.unknown()).optional(),
      expect: z.record(z.string(), z.record(z.string(), z.unknown())),
    }),
  ),
  imports: z
    .array(
      z.strictObject({
        item: z.string(),
        given: z.union([
          z.strictObject({ value: z.number() }),
          z.strictObject({ code: z.string() }),
          z.strictObject({ label: z.string() }),
        ]),
        value: z.number().nullable(),
      }),
    )
    .optional(),
});

/** Words of nobody: what counts here is the scoring. */
const wordingFor = (shell: Shell): ShellWording => ({
  lang: 'en',
  edition: 'For tests.',
  option_sets: Object.fromEntries(
    shell.items.map(({ id, values }) => [
      id,
      values.map((value) => ({ value, text: `Option ${value}` })),
    ]),
  ),
  items: shell.items.map(({ id, number }) => ({ number, text: `Line ${number}`, options: id })),
  confirmed: shell.checks.map(({ id }) => id),
});

function measureOf(slug: string): Exercise {
  const shell = shellBySlug(slug);
  const exercise = shell ? fillShell(shell, wordingFor(shell)).exercise : measureBySlug(slug);
  if (exercise) return exercise;
  throw new Error(`${slug} is neither a measure nor a shell that can be filled`);
}

const linesOf = (exercise: Exercise): string[] =>
  allItems(exercise).flatMap((item) => (item.type === 'scale' ? [item.id] : []));

/** Wrong answers are what some cases are about, so that their shape is not checked here. */
const isAnswers = (given: Record<string, unknown>): given is Answers =>
  Object.values(given).every((value) => value !== null && value !== undefined);

function answersOf(exercise: Exercise, one: z.infer<typeof Golden>['cases'][number]): Answers {
  const lines = linesOf(exercise);
  if (one.answers.length !== lines.length) throw new Error(`${one.name}: ${lines.length} lines`);
  const given = Object.fromEntries(
    lines.flatMap((id, at) => (one.answers[at] === null ? [] : [[id, one.answers[at]]])),
  );
  const all = { ...given, ...one.also };
  if (isAnswers(all)) return all;
  throw new Error(one.name);
}

/** Expected by the label of a band, since its bounds and source stand in the definition. */
const inShort = (exercise: Exercise, answers: Answers) =>
  Object.fromEntries(
    scoresOf(exercise, answers).map(({ rule, ...score }) => [
      rule,
      'band' in score ? { ...score, band: score.band?.label ?? null } : score,
    ]),
  );

describe.each(packs)('the pack %s', (slug) => {
  const golden = Golden.parse(JSON.parse(read(slug, 'scoring-tests.json')));
  const exercise = measureOf(slug);
  const kinds = new Set(golden.cases.map(({ kind }) => kind));

  it.each(golden.cases.map((one) => [one.name, one] as const))('scores: %s', (_, one) => {
    const scores = inShort(exercise, answersOf(exercise, one));
    expect(Object.keys(scores).toSorted()).toEqual(Object.keys(one.expect).toSorted());
    expect(scores).toMatchObject(one.expect);
  });

  it('has a case of every kind that can go wrong', () => {
    const hasSafety = allItems(exercise).some(({ safety }) => safety);
    const hasBands = exercise.scores.some(({ bands }) => bands !== null);
    const asked = ['all-zeros', 'all-max', 'one-missing', 'two-missing', 'too-many-missing'];
    asked.push('out-of-range', 'wrong-option');
    if (hasSafety) asked.push('safety-missing');
    if (hasBands) asked.push('band-edge');
    expect([...kinds]).toEqual(expect.arrayContaining(asked));
  });

  it('has a case on both edges of every band', () => {
    for (const { id, bands } of exercise.scores) {
      const values = golden.cases.flatMap((one) => one.expect[id]?.value ?? []);
      for (const { min, max } of bands ?? []) {
        // WHO-5 counts in fours: its last value below 50 is 48.
        const near = values.filter((value) => value === max || value === max - 2);
        expect([values.includes(min), near.length > 0]).toEqual([true, true]);
      }
    }
  });

  it('takes in what others wrote, by score', () => {
    for (const { item, given, value } of golden.imports ?? []) {
      const found = allItems(exercise).find(({ id }) => id === item);
      expect([item, given, found && importedValue(found, given)]).toEqual([item, given, value]);
    }
  });

  it('comes with its licence and with where it was read', () => {
    expect(read(slug, 'LICENSE').length).toBeGreaterThan(100);
    expect(read(slug, 'SOURCE.md')).toMatch(/2026-\d\d-\d\d/);
    expect(read(slug, 'SOURCE.md')).toMatch(/## Before the first client answers it\n\n- /);
  });
});

describe('the notice of LOINC', () => {
  const source = import.meta.dirname;
  const files = fs
    .readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(source, name))
    .filter((file) => fs.statSync(file).isFile());
  const coded = files.filter((file) =>
    /\b(LA\d{4,6}|\d{5})-\d\b/.test(fs.readFileSync(file, 'utf8')),
  );

  it('is looked for where it has to be', () =>
    expect(coded.map((file) => path.relative(source, file))).toEqual(
      expect.arrayContaining([
        'measures.ts',
        'packs/gad-7/definition.json',
        'packs/phq-9/definition.json',
      ]),
    ));

  it('stands in every file with a code of it', () =>
    expect(
      coded.filter((file) => !fs.readFileSync(file, 'utf8').includes('loinc.org/license')),
    ).toEqual([]));
});
