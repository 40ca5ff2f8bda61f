import type { Answers } from './answers.ts';
import type { Condition, Item } from './exercise-item.ts';
import { isShown } from './show-if.ts';

const note = (show_if: Item['show_if']): Item => ({
  id: 'note',
  type: 'info',
  text: 'Note',
  show_if,
});
const when = (item: string, op: Condition['op'], value: Condition['value']) =>
  note({ all: [{ item, op, value }] });

const answers: Answers = {
  word: 'calm',
  blank: ' \n\t',
  zero: 0,
  three: 3,
  no: false,
  one: { code: 'yes' },
  many: { codes: ['rest', 'quiet'] },
  none: { codes: [] },
  rows: [{ id: 'a', left: 'x', right: '' }],
  'blank-rows': [{ id: 'a', left: ' ', right: '' }],
  people: { entries: ['a', 'b'] },
  'people[a].safe': 0,
  'people[b].safe': 4,
  'people[gone].safe': 2,
  map: { regions: [{ code: 'jaw' }] },
  'map[jaw].level': 7,
  'close.feel': { code: 'lighter' },
};

describe('an item with a condition', () => {
  it.each<[string, Condition['op'], Condition['value']]>([
    ['one', '=', 'yes'],
    ['one', '!=', 'no'],
    ['many', '=', 'quiet'],
    ['many', '!=', 'nothing'],
    ['no', '=', false],
    ['zero', '=', 0],
    ['zero', '>=', 0],
    ['three', '>', 2],
    ['three', '<=', 3],
    ['three', '<', 4],
    ['word', 'exists', true],
    ['rows', 'exists', true],
    ['zero', 'exists', true],
    ['no', 'exists', true],
    ['close.feel', '=', 'lighter'],
    ['people.safe', '=', 0],
    ['people.safe', '!=', 3],
    ['people.safe', '>', 3],
    ['map', '=', 'jaw'],
    ['map.level', '>=', 7],
  ])('is shown while %s %s %j', (item, op, value) =>
    expect(isShown(when(item, op, value), answers)).toBe(true),
  );

  it.each<[string, Condition['op'], Condition['value']]>([
    ['one', '=', 'no'],
    ['one', '!=', 'yes'],
    ['many', '!=', 'quiet'],
    ['no', '=', true],
    ['zero', '>', 0],
    ['three', '<', 3],
    ['three', '=', '3'],
    ['word', '>', 0],
    ['people.safe', '=', 2],
    ['people.safe', '!=', 0],
  ])('is hidden while it hangs on %s %s %j', (item, op, value) =>
    expect(isShown(when(item, op, value), answers)).toBe(false),
  );

  const unanswered = ['missing', 'blank', 'none', 'blank-rows', 'missing.child', 'constructor'];
  const ops: Condition['op'][] = ['=', '!=', '>', '>=', '<', '<='];
  it.each(unanswered.flatMap((item) => ops.map((op) => [item, op] as const)))(
    'stays hidden while %s is not answered, with %s too',
    (item, op) => {
      expect(isShown(when(item, op, 0), answers)).toBe(false);
      expect(isShown(when(item, op, 'yes'), answers)).toBe(false);
    },
  );

  it.each(unanswered)('can ask that %s has no answer', (item) => {
    expect(isShown(when(item, 'exists', true), answers)).toBe(false);
    expect(isShown(when(item, 'exists', false), answers)).toBe(true);
  });

  it('needs all of all, and one of any', () => {
    const yes: Condition = { item: 'one', op: '=', value: 'yes' };
    const no: Condition = { item: 'one', op: '=', value: 'no' };
    expect(isShown(note({ all: [yes, no] }), answers)).toBe(false);
    expect(isShown(note({ all: [yes, yes] }), answers)).toBe(true);
    expect(isShown(note({ any: [no, yes] }), answers)).toBe(true);
    expect(isShown(note({ any: [no, no] }), answers)).toBe(false);
  });

  it('without a condition is shown', () => expect(isShown(note(undefined), {})).toBe(true));
});

describe('what hangs on another exercise', () => {
  const elsewhere = { 'people-around-my-yes': answers };

  it('sees its answers and nothing of this one', () => {
    const marked = when('people-around-my-yes#people.safe', '=', 0);
    expect(isShown(marked, {}, elsewhere)).toBe(true);
    expect(isShown(marked, answers, {})).toBe(false);
  });

  it.each([
    ['people-around-my-yes#word', true],
    ['people-around-my-yes#blank', false],
    ['people-around-my-yes#missing', false],
    ['people-around-my-yes', true],
    ['weekly-signals', false],
  ])('recalls %s: %s', (source, shown) => {
    const recall: Item = { id: 'r', type: 'recall', text: '', sources: [source], pick: 'all' };
    expect(isShown(recall, answers, elsewhere)).toBe(shown);
  });
});
