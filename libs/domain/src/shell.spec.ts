import * as fc from 'fast-check';
import { scoresOf } from './scoring.ts';
import { fillShell } from './shell-fill.ts';
import { shellFaults } from './shell-faults.ts';
import type { Shell, ShellWording } from './shell.ts';
import { aRule } from './testing/a-scored-exercise.ts';

const shell: Shell = {
  slug: 'a-measure',
  version: '1.0.0',
  series: 1,
  title: 'A measure',
  purpose: 'For tests.',
  rationale: 'For tests.',
  minutes: '2',
  cadence: { kind: 'once', text: 'Once.' },
  licence: { text: 'Its wording is not shipped.', ship_wording: false },
  citation: 'Somebody (2001).',
  items: [1, 2, 3, 4].map((number) => ({
    id: `i${number}`,
    number,
    values: [0, 1, 2],
    ...(number === 3 ? { safety: true } : {}),
  })),
  scores: [aRule(['i1', 'i2', 'i3', 'i4'])],
  open_scales: [
    { ...open('tired'), combine: 'mean' },
    { ...open('far'), combine: 'mean' },
  ],
  checks: [{ id: 'direction', text: 'In our edition 0 means never.' }],
  guide: ['Have the form at hand.'],
  scoring_note: 'The sum of four.',
};
function open(id: string) {
  const { items: _items, missing: _missing, ...rule } = aRule([], { id, decimals: 2 });
  return rule;
}
const wording: ShellWording = {
  lang: 'en',
  edition: 'Form of 2001, page 3.',
  stem: 'In the last week',
  option_sets: {
    often: ['never', 'sometimes', 'always'].map((text, value) => ({ value, text })),
  },
  items: [1, 2, 3, 4].map((number) => ({ number, text: `Words ${number}`, options: 'often' })),
  confirmed: ['direction'],
};
const lineAt = (at: number, more: Partial<ShellWording['items'][number]>): ShellWording => ({
  ...wording,
  items: wording.items.map((line, place) => (place === at ? { ...line, ...more } : line)),
});
const options = (rows: ShellWording['option_sets'][string]): ShellWording => ({
  ...wording,
  option_sets: { often: rows },
});
const [never, sometimes, always] = [
  { value: 0, text: 'never' },
  { value: 1, text: 'sometimes' },
  { value: 2, text: 'always' },
];

describe('a filled shell', () => {
  const { exercise } = fillShell(shell, wording);

  it('is a complete locked measure with the wording of the practice, in the order of the form', () => {
    expect(exercise).toMatchObject({
      locked: true,
      lang: 'en',
      clinician_reviewed: false,
      items: [{ type: 'group', stem: true, text: 'In the last week' }],
    });
    const [group] = exercise?.items ?? [];
    expect(group?.type === 'group' && group.children).toEqual(
      [1, 2, 3, 4].map((number) => ({
        id: `i${number}`,
        type: 'scale',
        text: `Words ${number}`,
        core: true,
        ...(number === 3 ? { safety: true } : {}),
        scale: { kind: 'likert', points: [never, sometimes, always] },
      })),
    );
  });

  it('names its edition, and that its wording leaves the practice nowhere', () =>
    expect(exercise?.licence).toEqual({
      text: 'Its wording is not shipped.',
      ship_wording: false,
      copyright: 'Somebody (2001). Form of 2001, page 3.',
    }));

  it('is scored by the rules of the shell', () =>
    expect(
      exercise && scoresOf(exercise, { i1: 2, i2: 2, i3: 0, i4: 1 }).map(({ value }) => value),
    ).toEqual([5]));

  it('carries nothing of the shell that is no exercise', () => {
    for (const key of ['checks', 'guide', 'open_scales', 'citation'])
      expect(exercise).not.toHaveProperty(key);
  });

  it('without a stem has its lines alone', () => {
    const { stem: _, ...bare } = wording;
    expect(fillShell(shell, bare).exercise?.items.map(({ id }) => id)).toEqual([
      'i1',
      'i2',
      'i3',
      'i4',
    ]);
  });

  it('takes options from high to low as well: editions print both', () =>
    expect(fillShell(shell, options([always, sometimes, never])).faults).toEqual([]));

  it('makes the open scales from the manual of the practice, by half of their items', () => {
    const filled = fillShell(shell, { ...wording, scales: { tired: [1, 2, 4], far: [3] } });
    const answered = { i1: 2, i2: 1 };
    expect(filled.exercise && scoresOf(filled.exercise, answered)).toMatchObject([
      { rule: 'total', value: null },
      { rule: 'tired', value: 1.5, exactness: 'estimate' },
      { rule: 'far', value: null },
    ]);
    expect(filled.exercise && scoresOf(filled.exercise, { i1: 2 })[1]).toMatchObject({
      value: null,
      why: 'too-few',
    });
  });
});

describe('a shell is not filled, and the place is named, when', () => {
  it.each<[string, ShellWording, object[]]>([
    [
      'an item is missing',
      { ...wording, items: wording.items.toSpliced(1, 1) },
      [{ place: '/items', fault: 'missing-item', number: 2 }],
    ],
    [
      'there is one too many',
      { ...wording, items: [...wording.items, { number: 9, text: 'More', options: 'often' }] },
      [{ place: '/items/4', fault: 'extra-item', number: 9 }],
    ],
    [
      'one stands there twice',
      { ...wording, items: [...wording.items, { number: 4, text: 'More', options: 'often' }] },
      [{ place: '/items/4', fault: 'repeated-item', number: 4 }],
    ],
    [
      'the order is another',
      { ...wording, items: wording.items.toReversed() },
      [3, 2, 1].map((number, at) => ({
        place: `/items/${at + 1}`,
        fault: 'changed-order',
        number,
      })),
    ],
    [
      'a line is empty',
      lineAt(2, { text: ' \n' }),
      [{ place: '/items/2/text', fault: 'empty-text' }],
    ],
    [
      'one line is said twice',
      lineAt(2, { text: 'Words 1 ' }),
      [{ place: '/items/2/text', fault: 'repeated-text' }],
    ],
    [
      'its options are nowhere',
      lineAt(2, { options: 'constructor' }),
      [{ place: '/items/2/options', fault: 'unknown-options', number: 3 }],
    ],
    [
      'an option has no words',
      options([never, { value: 1, text: '' }, always]),
      [{ place: '/option_sets/often/1/text', fault: 'empty-text' }],
    ],
    [
      'two options say the same',
      options([never, sometimes, { value: 2, text: 'never' }]),
      [{ place: '/option_sets/often/2/text', fault: 'repeated-text' }],
    ],
    ['the stem is empty', { ...wording, stem: '' }, [{ place: '/stem', fault: 'empty-text' }]],
    [
      'nobody says which edition',
      { ...wording, edition: '' },
      [{ place: '/edition', fault: 'empty-text' }],
    ],
    [
      'a check is not confirmed',
      { ...wording, confirmed: [] },
      [{ place: '/confirmed/direction', fault: 'not-confirmed' }],
    ],
    [
      'a scale is not one of this measure',
      { ...wording, scales: { tired: [1, 2], far: [3, 4], more: [] } },
      [{ place: '/scales/more', fault: 'unknown-scale' }],
    ],
    [
      'an item is in two scales, one in none, and one does not exist',
      { ...wording, scales: { tired: [1, 2, 7], far: [2, 3] } },
      [
        { place: '/scales/far', fault: 'item-in-two-scales', number: 2 },
        { place: '/scales', fault: 'item-in-no-scale', number: 4 },
        { place: '/scales/tired', fault: 'extra-item', number: 7 },
      ],
    ],
  ])('%s', (_, given, faults) => {
    expect(shellFaults(shell, given)).toEqual(faults);
    expect(fillShell(shell, given)).toEqual({ exercise: null, faults });
  });

  it.each([
    ['one is missing', [never, always], 'wrong-number-of-options'],
    [
      'there is one more',
      [never, sometimes, always, { value: 3, text: 'x' }],
      'wrong-number-of-options',
    ],
    ['they are shuffled', [sometimes, never, always], 'changed-order'],
    [
      'they count from one',
      [1, 2, 3].map((value) => ({ value, text: `${value}` })),
      'wrong-values',
    ],
  ])('of its options %s, at each line that uses them', (_, rows, fault) =>
    expect(shellFaults(shell, options(rows))).toEqual(
      [1, 2, 3, 4].map((number, at) => ({ place: `/items/${at}/options`, fault, number })),
    ),
  );
});

describe('whatever is brought in', () => {
  const line = fc.record({
    number: fc.integer({ min: 0, max: 6 }),
    text: fc.constantFrom('', ' ', 'Words 1', 'Words 2', 'Words 3'),
    options: fc.constantFrom('often', 'else'),
  });
  const any = fc.record({
    items: fc.array(line, { maxLength: 7 }),
    confirmed: fc.subarray(['direction']),
    values: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 }),
  });

  it('is the whole measure or nothing: never a part of it', () =>
    fc.assert(
      fc.property(any, fc.boolean(), ({ items, confirmed, values }, isWhole) => {
        const rows = values.map((value, at) => ({ value, text: `Option ${at}` }));
        const given = isWhole ? wording : { ...options(rows), items, confirmed };
        const { exercise, faults } = fillShell(shell, given);
        expect(exercise === null).toBe(faults.length > 0);
        const [group] = exercise?.items ?? [];
        if (group?.type === 'group') expect(group.children).toHaveLength(shell.items.length);
      }),
      { numRuns: 1000 },
    ));
});
