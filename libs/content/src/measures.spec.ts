// Contains codes of LOINC (https://loinc.org), © Regenstrief Institute, Inc. and the LOINC Committee,
// available at no cost under the license at https://loinc.org/license.

import { createHash } from 'node:crypto';
import {
  allItems,
  exerciseFaults,
  fillShell,
  scoreRange,
  type Exercise,
  type Item,
} from '@selfward/domain';
import { Exercise as Format } from '@selfward/contract';
import { canonicalJson, contentHash } from './content-hash.ts';
import { library } from './library.ts';
import { measureBySlug, measures, shellBySlug, shells, withoutSafetyItem } from './measures.ts';

const get = (slug: string): Exercise => {
  const measure = measureBySlug(slug);
  if (measure === undefined) throw new Error(`no measure ${slug}`);
  return measure;
};
const linesOf = (measure: Exercise) =>
  allItems(measure).flatMap((item) => (item.type === 'scale' ? [item] : []));
const optionsOf = (item: Item | undefined): string[] =>
  item?.type === 'scale' && item.scale.kind === 'likert'
    ? item.scale.points.map(({ text, value }) => `${value} ${text}`)
    : [];
const codesOf = (measure: Exercise) =>
  linesOf(measure).map(({ codes }) => codes?.map(({ code }) => code).join());

describe('the measures that are built in', () => {
  it('are PHQ-9, PHQ-8 and GAD-7, beside the library and not in it', () => {
    expect(measures.map(({ slug }) => slug)).toEqual(['phq-9', 'phq-8', 'gad-7']);
    const all = [...library, ...measures, ...shells].map(({ slug }) => slug);
    expect(all).toEqual([...new Set(all)]);
  });

  it.each(measures)(
    '$slug is locked, nobody reviewed it, and its wording may be shipped',
    (one) => {
      expect([one.locked, one.clinician_reviewed, one.licence.ship_wording]).toEqual([
        true,
        false,
        true,
      ]);
    },
  );

  it.each(measures)('$slug asks under one stem, in the same words, with all of it core', (one) => {
    const [group] = one.items;
    expect(group).toMatchObject({
      type: 'group',
      stem: true,
      text: 'Over the last 2 weeks, how often have you been bothered by any of the following problems?',
    });
    for (const line of linesOf(one)) {
      expect(line.core).toBe(true);
      expect(optionsOf(line)).toEqual([
        '0 Not at all',
        '1 Several days',
        '2 More than half the days',
        '3 Nearly every day',
      ]);
    }
  });

  it.each([
    ['phq-9', 9, 27],
    ['phq-8', 8, 24],
    ['gad-7', 7, 21],
  ])('%s has %d scored lines and ends at %d', (slug, lines, max) => {
    const measure = get(slug);
    expect(linesOf(measure)).toHaveLength(lines);
    const [rule] = measure.scores;
    expect(measure.scores).toHaveLength(1);
    expect(rule && scoreRange(rule, measure)).toEqual({ min: 0, max });
    expect(rule?.items.map(({ ref }) => ref)).toEqual(linesOf(measure).map(({ id }) => id));
  });

  it.each(measures)('$slug has nothing that a builder would refuse', (one) =>
    expect(exerciseFaults(one)).toEqual([]),
  );

  it('count every value into exactly one band', () => {
    for (const { scores } of measures) {
      for (const { bands } of scores) {
        for (const [at, { min }] of (bands ?? []).entries()) {
          expect(min).toBe(at === 0 ? 0 : (bands?.[at - 1]?.max ?? NaN) + 1);
        }
      }
    }
  });

  it('have one line about self-harm: the ninth of the PHQ-9', () =>
    expect(
      measures.flatMap((one) =>
        allItems(one).flatMap((item) => (item.safety ? [`${one.slug}#${item.id}`] : [])),
      ),
    ).toEqual(['phq-9#q9']));

  it('carry the codes that three repositories agree on, and none for the PHQ-8', () => {
    expect(codesOf(get('phq-9'))).toEqual([
      '44250-9',
      '44255-8',
      '44259-0',
      '44254-1',
      '44251-7',
      '44258-2',
      '44252-5',
      '44253-3',
      '44260-8',
    ]);
    expect(codesOf(get('gad-7'))).toEqual([
      '69725-0',
      '68509-9',
      '69733-4',
      '69734-2',
      '69735-9',
      '69689-8',
      '69736-7',
    ]);
    expect(JSON.stringify(get('phq-8'))).not.toMatch(/loinc/i);
  });

  it('do not score the tenth question of the PHQ-9', () => {
    const tenth = allItems(get('phq-9')).find(({ id }) => id === 'difficulty');
    expect(tenth?.type === 'choice_one' && tenth.options.map(({ value }) => value)).toEqual(
      Array.from({ length: 4 }),
    );
  });
});

describe('in place of the PHQ-9', () => {
  it('the PHQ-8 may be chosen: the same lines without the ninth', () => {
    const words = (slug: string) => linesOf(get(slug)).map(({ text }) => text);
    expect(withoutSafetyItem('phq-9')?.slug).toBe('phq-8');
    expect(words('phq-8')).toEqual(words('phq-9').slice(0, 8));
  });

  it.each(['gad-7', 'constructor', ''])('nothing is for %j', (slug) =>
    expect(withoutSafetyItem(slug)).toBeUndefined(),
  );
});

describe('the shells', () => {
  it.each([
    ['cbi', 19, ['personal', 'work', 'client']],
    ['bat-23', 23, ['total']],
    ['bat-12', 12, ['total']],
    ['olbi', 16, ['disengagement', 'exhaustion']],
    ['who-5', 5, ['wellbeing']],
    ['core-10', 10, ['clinical']],
  ])('%s has %d lines and the scores %j, and no other total', (slug, lines, scores) => {
    const shell = shellBySlug(slug);
    expect(shell?.items.map(({ number }) => number)).toEqual(
      Array.from({ length: lines }, (_, at) => at + 1),
    );
    expect(shell?.scores.map(({ id }) => id)).toEqual(scores);
  });

  it.each(shells)('$slug ships no wording: only numbers, values and rules', (shell) => {
    expect(shell.licence.ship_wording).toBe(false);
    for (const item of shell.items) {
      const keys = Object.keys(item).filter((key) => key !== 'safety');
      expect(keys).toEqual(['id', 'number', 'values']);
    }
  });

  it('mark the line of the CORE-10 about ending life, and no other', () =>
    expect(
      shells.flatMap(({ slug, items }) =>
        items.flatMap(({ id, safety }) => (safety ? [`${slug}#${id}`] : [])),
      ),
    ).toEqual(['core-10#i6']));

  it('give bands only where a source does, and change only where its noise is known', () => {
    const has = (key: 'bands' | 'change') =>
      shells.filter(({ scores }) => scores.some((rule) => rule[key])).map(({ slug }) => slug);
    expect(has('bands')).toEqual(['who-5']);
    expect(has('change')).toEqual(['who-5', 'core-10']);
  });

  it.each(shells)('$slug, filled, is an exercise of the format', (shell) => {
    const scales = Object.fromEntries(
      shell.open_scales.map(({ id }, at) => [
        id,
        shell.items.flatMap(({ number }) => (number % 4 === at ? [number] : [])),
      ]),
    );
    const { exercise, faults } = fillShell(shell, {
      lang: 'de',
      edition: 'Form 2020',
      stem: 'In the last week',
      option_sets: Object.fromEntries(
        shell.items.map(({ id, values }) => [
          id,
          values.map((value) => ({ value, text: `Option ${value}` })),
        ]),
      ),
      items: shell.items.map(({ id, number }) => ({ number, text: `Line ${number}`, options: id })),
      scales,
      confirmed: shell.checks.map(({ id }) => id),
    });
    expect(faults).toEqual([]);
    expect(Format.safeParse(exercise).error).toBeUndefined();
    expect(exercise && exerciseFaults(exercise)).toEqual([]);
    expect(exercise?.scores).toHaveLength(shell.scores.length + shell.open_scales.length);
  });
});

describe('the content of', () => {
  // A published version never changes: whoever changes words or rules here raises the version.
  it.each([
    ['phq-9', '1.0.1', '7ae683aa6e9d'],
    ['phq-8', '1.0.0', 'ea376d7964d7'],
    ['gad-7', '1.0.1', '49f57a4ab039'],
  ])('%s %s stays', async (slug, version, start) => {
    const measure = get(slug);
    expect(measure.version).toBe(version);
    expect((await contentHash(measure)).slice(0, 12)).toBe(start);
  });

  it.each(shells)('the shell $slug $version stays', (shell) => {
    const hash = createHash('sha256').update(canonicalJson(shell)).digest('hex').slice(0, 12);
    expect(`${shell.slug} ${shell.version} ${hash}`).toBe(pinned[shell.slug]);
  });
});

const pinned: Readonly<Record<string, string>> = {
  cbi: 'cbi 1.0.0 37396ca00685',
  'bat-23': 'bat-23 1.0.0 cc74cbbb2971',
  'bat-12': 'bat-12 1.0.0 ba8a24d6f26c',
  olbi: 'olbi 1.0.1 944e128177f7',
  'who-5': 'who-5 1.0.1 29be5e83b16e',
  'core-10': 'core-10 1.0.1 248493742c10',
};
