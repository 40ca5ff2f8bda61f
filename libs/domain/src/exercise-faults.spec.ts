import { exerciseFaults } from './exercise-faults.ts';
import type { Exercise, ScoreRule } from './exercise.ts';
import type { Condition, Item } from './exercise-item.ts';
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

const whole = (more: Partial<Exercise> = {}) =>
  anExercise([ready, story, tried, people, room], { closing_block: [feel, ground], ...more });

const named = (exercise: Exercise, catalogue?: (slug: string) => Exercise | undefined) =>
  exerciseFaults(exercise, catalogue).map(({ fault, place }) => `${fault} ${place}`);

const asking = (item: string, op: Condition['op'], value: Condition['value']): Item => ({
  id: 'note',
  type: 'info',
  text: 'Note',
  show_if: { all: [{ item, op, value }] },
});

const rule = (more: Partial<ScoreRule> = {}): ScoreRule => ({
  id: 'room',
  label: 'Room',
  direction: 'neutral',
  items: [{ ref: 'room' }],
  combine: 'mean',
  missing: { estimate_if_at_least: null, never_estimate_without: [] },
  decimals: 0,
  bands: null,
  ...more,
});

describe('an exercise', () => {
  it('with nothing wrong in it has no fault', () => expect(named(whole())).toEqual([]));

  it('names the item in which a fault is', () => {
    const [child = people] = people.children;
    const twice = whole({
      items: [ready, { ...people, children: [child, child].filter(isField) }],
    });
    expect(exerciseFaults(twice)).toEqual([
      {
        place: '/items/1/children/1/id',
        address: 'people.who',
        fault: 'id-twice',
        about: 'people.who',
      },
    ]);
  });

  it.each<[string, Partial<Exercise>]>([
    ['text-empty /title', { title: ' ' }],
    ['text-empty /purpose', { purpose: '' }],
    ['text-empty /rationale', { rationale: '' }],
    ['text-too-long /title', { title: 'x'.repeat(301) }],
    ['text-too-long /cautions', { cautions: 'x'.repeat(8001) }],
    ['text-not-storable /title', { title: 'half \ud800' }],
    ['language-unknown /lang', { lang: 'xx' }],
    ['no-items /items', { items: [] }],
    ['small-empty /items', { items: [tried] }],
    [
      'score-unknown /items/1/score',
      { items: [ready, { id: 's', type: 'score', text: 'S', score: 'x' }] },
    ],
  ])('says %s', (fault, more) => expect(named(whole(more))).toEqual([fault]));

  it('of ten thousand items is refused at once', () => {
    const items = Array.from({ length: 10_000 }, (_, n): Item => ({ ...story, id: `q${n}` }));
    const begun = performance.now();
    expect(named(whole({ items }))).toEqual(['too-many-items /items']);
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it('is looked through quickly at its largest, whatever hangs on whatever', () => {
    const items = Array.from({ length: 200 }, (_, n): Item => {
      const all = Array.from({ length: 20 }, (_, m) => ({
        item: `q${(n * 7 + m) % 200}`,
        op: 'exists' as const,
        value: true,
      }));
      return { id: `q${n}`, type: 'text_long', text: 'Q', core: true, show_if: { all } };
    });
    const begun = performance.now();
    expect(exerciseFaults(whole({ items, closing_block: [] })).length).toBe(200);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});

describe('an item', () => {
  const slider = (min: number, max: number, step: number): Item => ({
    ...room,
    scale: { kind: 'slider', min, max, step, low: 'L', high: 'H' },
  });
  const points = (...values: number[]): Item => ({
    ...room,
    scale: { kind: 'likert', points: values.map((value) => ({ value, text: 'P' })) },
  });
  const options = (...more: object[]): Item => ({
    ...tried,
    options: more.map((one, n) => ({ code: `o${n}`, text: 'O', ...one })),
  });

  it.each<[string, Item]>([
    ['id-malformed /items/1/id', { ...room, id: 'Ä' }],
    ['id-twice /items/1/id', { ...room, id: 'ready' }],
    ['id-twice /closing_block/1/id', { ...room, id: 'close.ground' }],
    ['text-empty /items/1/text', { ...room, text: '\n' }],
    ['children-empty /items/1/children', { id: 'g', type: 'group', text: 'G', children: [] }],
    [
      'id-twice /items/1/children/0/id',
      { id: 'g', type: 'group', text: 'G', children: [{ ...room, id: 'ready' }] },
    ],
    [
      'id-reserved /items/1/children/0/id',
      { ...people, children: [{ id: 'options', type: 'date', text: 'D' }] },
    ],
    ['options-empty /items/1/options', options()],
    ['code-twice /items/1/options/1/code', options({ code: 'a' }, { code: 'a' })],
    ['code-malformed /items/1/options/0/code', options({ code: 'A b' })],
    ['only-exclusive /items/1/options/0', options({ exclusive: true })],
    ['other-twice /items/1/options/1', options({ is_other: true }, { is_other: true })],
    [
      'exclusive-in-one /items/1/options/0',
      {
        id: 'one',
        type: 'choice_one',
        text: 'One',
        options: [{ code: 'a', text: 'A', exclusive: true }],
      },
    ],
    ['max-too-large /items/1/max', { ...tried, max: 5 }],
    ['max-too-small /items/1/max', { ...tried, max: 0 }],
    ['scale-order /items/1/scale/min', slider(5, 5, 1)],
    ['scale-step /items/1/scale/step', slider(0, 10, 3)],
    ['scale-step /items/1/scale/step', slider(0, 10, 0)],
    ['scale-too-fine /items/1/scale/step', slider(0, 10_000, 1)],
    ['number-not-finite /items/1/scale', slider(0, Infinity, 1)],
    ['points-too-few /items/1/scale/points', points(1)],
    ['point-twice /items/1/scale/points/1/value', points(1, 1)],
    ['bounds-order /items/1/min', { id: 'n', type: 'number', text: 'N', min: 3, max: 2 }],
    [
      'initial-does-not-fit /items/1/initial',
      { id: 'n', type: 'number', text: 'N', max: 2, initial: 3 },
    ],
    [
      'sources-empty /items/1/sources',
      { id: 'r', type: 'recall', text: 'R', pick: 'all', sources: [] },
    ],
    [
      'source-itself /items/1/sources/0',
      { id: 'r', type: 'recall', text: 'R', pick: 'all', sources: ['an-exercise'] },
    ],
    [
      'source-item-unknown /items/1/sources/0',
      { id: 'r', type: 'recall', text: 'R', pick: 'all', sources: ['an-exercise#gone'] },
    ],
    [
      'reveal-unknown /items/1/reveal_after',
      {
        id: 'r',
        type: 'recall',
        text: 'R',
        pick: 'all',
        sources: ['other#x'],
        reveal_after: 'gone',
      },
    ],
  ])('can have %s', (fault, item) =>
    expect(named(whole({ items: [ready, item] }))).toEqual([fault]),
  );
});

describe('a condition', () => {
  it.each<[string, Item]>([
    ['condition-unknown', asking('gone', '=', 'x')],
    ['condition-on-itself', asking('note', 'exists', true)],
    ['condition-on-later', asking('close.feel', '=', 'lighter')],
    ['comparison-does-not-fit', asking('ready', '>', 2)],
    ['comparison-does-not-fit', asking('story', '=', 'words')],
    ['value-not-an-option', asking('ready', '=', 'perhaps')],
    ['value-does-not-fit', asking('ready', 'exists', 'yes')],
    ['value-does-not-fit', asking('room', '>', 11)],
    ['value-does-not-fit', asking('people.safe', '=', 3)],
    ['condition-unknown', asking('people.gone', '=', 3)],
    ['condition-unknown', asking('#gone', '=', 3)],
  ])('can be a %s', (fault, item) => {
    const items = [ready, story, room, people, item];
    const [found = ''] = named(whole({ items }));
    expect(found).toMatch(new RegExp(`^${fault} /items/4/show_if/all/0`));
  });

  it.each<[Item]>([
    [asking('ready', '!=', 'yes')],
    [asking('room', '>=', 7)],
    [asking('people.safe', '=', 0)],
    [asking('people', 'exists', true)],
    [asking('story', 'exists', false)],
    [asking('other-one#sleep', '<', 4)],
  ])('on what stands before it is right: %j', (item) =>
    expect(named(whole({ items: [ready, story, room, people, item] }))).toEqual([]),
  );

  it('on a heading or a note hangs on nothing that can be answered', () => {
    const note: Item = { id: 'first', type: 'info', text: 'N' };
    const items = [ready, note, asking('first', 'exists', true)];
    expect(named(whole({ items }))).toEqual(['condition-on-no-answer /items/2/show_if/all/0']);
  });

  it('in a circle is called that, and what only leads into it is not', () => {
    const items: Item[] = [
      ready,
      { ...story, id: 'a', show_if: { all: [{ item: 'b', op: 'exists', value: true }] } },
      { ...story, id: 'b', show_if: { any: [{ item: 'a', op: 'exists', value: true }] } },
      asking('b', 'exists', true),
    ];
    expect(named(whole({ items }))).toEqual([
      'condition-in-a-circle /items/1/show_if/all/0',
      'condition-in-a-circle /items/2/show_if/any/0',
    ]);
  });

  it('that no answer can meet is found, through the gate it stands behind too', () => {
    const items: Item[] = [
      ready,
      { ...story, show_if: { all: [{ item: 'ready', op: '=', value: 'yes' }] } },
      {
        id: 'note',
        type: 'info',
        text: 'N',
        show_if: {
          all: [
            { item: 'story', op: 'exists', value: true },
            { item: 'ready', op: '=', value: 'not-today' },
          ],
        },
      },
    ];
    expect(named(whole({ items }))).toEqual(['condition-never /items/2/show_if']);
  });

  it('and a recall name only what the catalogue has', () => {
    const other = anExercise([room], { slug: 'other' });
    const catalogue = (slug: string) => (slug === 'other' ? other : undefined);
    const items: Item[] = [
      ready,
      asking('other#room', '<', 4),
      { ...asking('other#gone', '<', 4), id: 'n2' },
      {
        id: 'r',
        type: 'recall',
        text: 'R',
        pick: 'all',
        sources: ['other', 'nothing', 'other#gone'],
      },
    ];
    expect(named(whole({ items }), catalogue)).toEqual([
      'source-item-unknown /items/2/show_if/all/0',
      'source-unknown /items/3/sources/1',
      'source-item-unknown /items/3/sources/2',
    ]);
    expect(named(whole({ items }))).toEqual([]);
  });
});

describe('a score', () => {
  const band = (min: number, max: number) => ({ min, max, label: 'B', source: 'S' });
  it.each<[string, Partial<ScoreRule>]>([
    ['score-empty /scores/0/items', { items: [] }],
    ['score-item-unknown /scores/0/items/0/ref', { items: [{ ref: 'gone' }] }],
    ['score-item-twice /scores/0/items/1/ref', { items: [{ ref: 'room' }, { ref: 'room' }] }],
    ['score-item-not-a-number /scores/0/items/0/ref', { items: [{ ref: 'story' }] }],
    ['score-item-not-a-number /scores/0/items/0/ref', { items: [{ ref: 'ready' }] }],
    ['score-divides-by-zero /scores/0/items', { items: [{ ref: 'room', weight: 0 }] }],
    ['score-divides-by-zero /scores/0/items', { items: [{ ref: 'room', weight: -1 }] }],
    [
      'number-not-finite /scores/0/items/0/weight',
      { items: [{ ref: 'room', weight: Number.NaN }] },
    ],
    [
      'score-reverse-order /scores/0/items/0/reverse',
      { items: [{ ref: 'room', reverse: { min: 4, max: 4 } }] },
    ],
    [
      'score-estimate-too-large /scores/0/missing/estimate_if_at_least',
      { missing: { estimate_if_at_least: 2, never_estimate_without: [] } },
    ],
    [
      'score-estimate-too-large /scores/0/missing/estimate_if_at_least',
      { missing: { estimate_if_at_least: 0, never_estimate_without: [] } },
    ],
    [
      'score-never-unknown /scores/0/missing/never_estimate_without/0',
      { missing: { estimate_if_at_least: null, never_estimate_without: ['x'] } },
    ],
    ['band-order /scores/0/bands/0', { bands: [band(3, 2)] }],
    ['bands-overlap /scores/0/bands/1', { bands: [band(0, 4), band(4, 9)] }],
    ['bands-gap /scores/0/bands/1', { bands: [band(0, 4), band(6, 9)] }],
    ['bands-gap /scores/0/bands/1', { decimals: 1, bands: [band(0, 4), band(5, 9)] }],
  ])('can have %s', (fault, more) =>
    expect(named(whole({ scores: [rule(more)] }))).toEqual([fault]),
  );

  it('with bands that touch is right, whole numbers or not', () => {
    const fine = rule({ id: 'b', decimals: 1, bands: [band(0, 4.9), band(5, 10)] });
    expect(named(whole({ scores: [rule({ bands: [band(0, 4), band(5, 10)] }), fine] }))).toEqual(
      [],
    );
    expect(named(whole({ scores: [rule(), rule()] }))).toEqual(['score-id-twice /scores/1/id']);
  });
});

describe('a translation', () => {
  const items = [ready];
  const german = {
    title: 'T',
    rationale: 'R',
    'ready.text': 'X',
    'ready.options.yes': 'Ja',
    'ready.options.not-today': 'Heute nicht',
  };
  const translated = (texts: Exercise['texts']) => named(anExercise(items, { texts }));
  const { 'ready.options.yes': _, ...lacking } = german;

  it.each<[string[], Exercise['texts']]>([
    [[], { de: german }],
    [[], { 'pt-BR': german }],
    [['translation-option-missing /texts/de/ready.options.yes'], { de: lacking }],
    [['translation-line-missing /texts/de/title'], { de: { ...german, title: ' ' } }],
    [['translation-line-unknown /texts/de/gone.text'], { de: { ...german, 'gone.text': 'X' } }],
    [['translation-of-itself /texts/en'], { en: german }],
    [['language-unknown /texts/xx'], { xx: german }],
    [['language-unknown /texts/deutsch'], { deutsch: german }],
    [['text-not-storable /texts/de/title'], { de: { ...german, title: '\u0000' } }],
  ])('has %j', (faults, texts) => expect(translated(texts)).toEqual(faults));
});

const isField = (item: Item): item is (typeof people.children)[number] =>
  people.children.some(({ type }) => type === item.type);
