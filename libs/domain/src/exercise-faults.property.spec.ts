import fc from 'fast-check';
import { compareVersions, nextVersion } from './exercise-compare.ts';
import {
  addItem,
  dependentsOf,
  duplicateItem,
  moveItem,
  removeWithDependents,
} from './exercise-edit.ts';
import { exerciseFaultNames, exerciseFaults } from './exercise-faults.ts';
import { ruleInWords } from './exercise-sentences.ts';
import { spotsOf } from './exercise-spots.ts';
import { newItem } from './exercise-start.ts';
import { inLanguage, wordingOf } from './exercise-wording.ts';
import type { Exercise } from './exercise.ts';
import { itemTypes } from './exercise-item.ts';
import {
  anExercise,
  feel,
  ground,
  people,
  ready,
  room,
  story,
  tried,
} from './testing/an-exercise.ts';

const valid = anExercise(
  [
    ready,
    story,
    tried,
    people,
    {
      id: 'h',
      type: 'group',
      text: 'H',
      children: [
        { ...room, show_if: { any: [{ item: 'tried', op: '=', value: 'rest' }] } },
        { id: 'cups', type: 'number', text: 'Cups', min: 0, max: 9, unit: 'cups' },
      ],
    },
    {
      id: 'back',
      type: 'recall',
      text: 'Back',
      sources: ['other#x'],
      pick: 'all',
      reveal_after: 'story',
    },
    {
      id: 'map',
      type: 'body_map',
      text: 'Where?',
      options: [{ code: 'jaw', text: 'Jaw' }],
      children: [],
    },
    { id: 'seen', type: 'score', text: 'Seen', score: 's' },
  ],
  {
    closing_block: [feel, ground],
    scores: [
      {
        id: 's',
        label: 'S',
        direction: 'neutral',
        items: [
          { ref: 'room', weight: 2 },
          { ref: 'cups', reverse: { min: 0, max: 9 } },
        ],
        combine: 'mean',
        missing: { estimate_if_at_least: 1, never_estimate_without: ['room'] },
        decimals: 1,
        bands: [
          { min: 0, max: 4.9, label: 'A', source: 'S' },
          { min: 5, max: 10, label: 'B', source: 'S' },
        ],
      },
    ],
  },
);
const lines = Object.fromEntries(wordingOf(valid).map(({ path }) => [path, `de ${path}`]));
const translated: Exercise = { ...valid, texts: { de: lines } };

type Step = string | number;

/** Every place in the document where a single value stands. */
function leavesOf(value: unknown, at: Step[] = []): Step[][] {
  if (typeof value !== 'object' || value === null) return [at];
  const below = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [at, ...below.flatMap(([step, one]) => leavesOf(one, [...at, step]))];
}

/** The document with another value of the same kind in one place: what a parser still lets through. */
function mutated(
  document: unknown,
  [step, ...rest]: Step[],
  change: (value: unknown) => unknown,
): unknown {
  if (step === undefined) return change(document);
  if (typeof document !== 'object' || document === null) return document;
  if (!Object.hasOwn(document, step)) return document;
  const next = mutated(Reflect.get(document, step), rest, change);
  if (Array.isArray(document)) return document.with(Number(step), next);
  return { ...document, [step]: next };
}

const words = [
  '',
  'ready',
  'story',
  'people.safe',
  'close.feel',
  'x#y',
  '#',
  'constructor',
  '__proto__',
  'Ä b',
  '\ud800',
];
const numbers = [0, -1, 1, 2.5, 1e308, -Infinity, Number.NaN, 7];

/** Kept in its kind; a list loses, doubles or reverses what is in it. */
const changeFrom =
  (n: number, m: number) =>
  (value: unknown): unknown => {
    if (typeof value === 'string') return words[n % words.length];
    if (typeof value === 'number') return numbers[n % numbers.length];
    if (typeof value === 'boolean') return !value;
    if (!Array.isArray(value)) return value;
    if (n % 4 === 0) return [];
    if (n % 4 === 1) return value.toReversed();
    if (n % 4 === 2) return value.slice(1);
    const [one] = value.slice(m % (value.length || 1));
    return one === undefined ? value : [...value, one];
  };

const isExercise = (value: unknown): value is Exercise =>
  typeof value === 'object' && value !== null;
const named: ReadonlySet<string> = new Set(exerciseFaultNames);

/** What decides about the shape of the rest the parser has looked at. */
const fixed: ReadonlySet<Step> = new Set(['type', 'kind', 'op', 'pick', 'combine', 'direction']);
const places = leavesOf(translated).filter((at) => at.length > 0 && !fixed.has(at.at(-1) ?? ''));
const deeds = fc.array(fc.tuple(fc.nat(places.length - 1), fc.nat(1000), fc.nat(50)), {
  minLength: 1,
  maxLength: 4,
});

const after = (list: [number, number, number][]): Exercise => {
  const changed = list.reduce<unknown>(
    (document, [place, n, m]) => mutated(document, places[place] ?? [], changeFrom(n, m)),
    translated,
  );
  if (!isExercise(changed)) throw new Error('an exercise');
  return changed;
};

describe('any change of an exercise', () => {
  it('begins with one that has no fault', () => expect(exerciseFaults(translated)).toEqual([]));

  it('leaves it right, or names what is wrong and where; nothing throws', () => {
    let wrong = 0;
    fc.assert(
      fc.property(deeds, (list) => {
        const exercise = after(list);
        const faults = exerciseFaults(exercise, () => undefined);
        wrong += faults.length > 0 ? 1 : 0;
        for (const { fault, place, about } of faults) {
          expect(named.has(fault)).toBe(true);
          expect(place).toMatch(/^\/[a-z_]+(\/|$)/);
          expect(about === null || about.length <= 200).toBe(true);
        }
      }),
      { numRuns: 5000 },
    );
    expect(wrong).toBeGreaterThan(2500);
  });

  it('can be compared, read in sentences and in another language; nothing throws', () =>
    fc.assert(
      fc.property(deeds, (list) => {
        const exercise = after(list);
        const step = compareVersions(valid, exercise);
        expect(step.bump === 'none').toBe(step.reasons.length === 0);
        expect(step.version).toBe(nextVersion(valid.version, step.bump));
        expect(step.sameSeries).toBe(step.bump !== 'major');
        for (const { item } of spotsOf(exercise)) ruleInWords(exercise, item, () => valid);
        expect(spotsOf(inLanguage(exercise, 'de')).length).toBe(spotsOf(exercise).length);
      }),
      { numRuns: 3000 },
    ));
});

describe('any row of edits', () => {
  const edit = fc.tuple(fc.nat(3), fc.nat(40), fc.nat(8));

  it('never makes two items of one id, and never leaves a condition on nothing', () =>
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        const edited = edits.reduce((exercise, [kind, at, n]) => {
          const addresses = spotsOf(exercise).map(({ address }) => address);
          const address = addresses[at % (addresses.length || 1)] ?? '';
          if (kind === 0) return removeWithDependents(exercise, address);
          if (kind === 1) return duplicateItem(exercise, address);
          if (kind === 2) return moveItem(exercise, address, n);
          const type = itemTypes[at % itemTypes.length] ?? 'info';
          return addItem(exercise, newItem(exercise, type), { after: address });
        }, valid);
        const faults = exerciseFaults(edited).map(({ fault }) => fault);
        for (const never of ['id-twice', 'condition-unknown', 'reveal-unknown'] as const)
          expect(faults).not.toContain(never);
      }),
      { numRuns: 2000 },
    ));

  it('that takes an item away says before what hangs on it', () =>
    fc.assert(
      fc.property(fc.nat(40), (at) => {
        const spots = spotsOf(valid);
        const address = spots[at % spots.length]?.address ?? '';
        const lost = dependentsOf(valid, address);
        expect(dependentsOf(removeWithDependents(valid, address), address)).toEqual([]);
        for (const { place } of lost) expect(place).toMatch(/^\/(items|closing_block|scores)\//);
      }),
    ));
});
