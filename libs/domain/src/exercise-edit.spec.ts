import { exerciseFaults } from './exercise-faults.ts';
import {
  addItem,
  changeItem,
  dependentsOf,
  duplicateItem,
  markCore,
  moveDown,
  moveItem,
  moveUp,
  removeItem,
  removeWithDependents,
} from './exercise-edit.ts';
import { itemTypes, type GroupItem, type Item } from './exercise-item.ts';
import {
  copyOfExercise,
  emptyExercise,
  newItem,
  newItemId,
  newOptionCode,
} from './exercise-start.ts';
import { spotsOf } from './exercise-spots.ts';
import type { Exercise } from './exercise.ts';
import { anExercise, feel, people, ready, room, story, tried } from './testing/an-exercise.ts';

const heading: GroupItem = {
  id: 'h',
  type: 'group',
  text: 'H',
  children: [room, { ...tried, id: 'in' }],
};
const start = () => anExercise([ready, story, people, heading], { closing_block: [feel] });
const order = (exercise: Exercise) =>
  spotsOf(exercise)
    .map(({ address }) => address)
    .join(' ');
const before = 'ready story people people.who people.safe people.help h room in close.feel';

describe('an edit', () => {
  it('leaves the exercise before it as it was, so undo is to take that one', () => {
    const first = start();
    const copy = structuredClone(first);
    removeWithDependents(
      markCore(moveDown(duplicateItem(first, 'h'), 'ready'), 'room', true),
      'ready',
    );
    expect(first).toEqual(copy);
    expect(order(first)).toBe(before);
  });

  it('adds at the end, after another one, or into a heading or an entry', () => {
    const note: Item = { id: 'note', type: 'info', text: 'N' };
    expect(order(addItem(start(), note))).toContain('in note close.feel');
    expect(order(addItem(start(), note, { after: 'room' }))).toContain('h room note in');
    expect(order(addItem(start(), note, { into: 'h' }))).toContain('h room in note');
    expect(order(addItem(start(), note, { into: 'people' }))).toContain('people.help people.note');
    expect(order(addItem(start(), note, { after: 'people.who' }))).toContain(
      'people.who people.note',
    );
  });

  it('puts nothing where it may not stand', () => {
    expect(addItem(start(), { ...people, id: 'p2' }, { after: 'people.who' })).toEqual(start());
    expect(addItem(start(), { ...heading, id: 'h2' }, { into: 'h' })).toEqual(start());
    expect(removeItem(start(), 'gone')).toEqual(start());
  });

  it('moves among neighbours, and not beyond the ends', () => {
    expect(order(moveUp(start(), 'story'))).toMatch(/^story ready/);
    expect(order(moveDown(start(), 'people.who'))).toContain('people.safe people.who');
    expect(order(moveItem(start(), 'h', 0))).toMatch(/^h room in ready/);
    expect(order(moveUp(start(), 'ready'))).toBe(before);
    expect(order(moveDown(start(), 'h'))).toBe(before);
  });

  it('duplicates with new ids, those under a heading too', () => {
    expect(order(duplicateItem(start(), 'h'))).toContain('room in q1 q2 q3 close.feel');
    expect(order(duplicateItem(start(), 'h', ['q7']))).toContain('room in q8 q9 q10 close.feel');
  });

  it('marks for the small version and back', () => {
    const marked = markCore(start(), 'in', true);
    expect(spotsOf(marked).find(({ address }) => address === 'in')?.item.core).toBe(true);
    expect(markCore(marked, 'in', false)).toEqual(start());
  });

  it('says what asks about an item before it goes, and takes that along', () => {
    const exercise: Exercise = {
      ...start(),
      scores: [
        {
          id: 's',
          label: 'S',
          direction: 'neutral',
          items: [{ ref: 'room' }, { ref: 'other' }],
          combine: 'sum',
          missing: { estimate_if_at_least: null, never_estimate_without: [] },
          decimals: 0,
          bands: null,
        },
      ],
    };
    expect(dependentsOf(exercise, 'ready')).toEqual([
      { kind: 'show_if', place: '/items/1/show_if/all/0', address: 'story' },
    ]);
    expect(dependentsOf(exercise, 'people')).toEqual([]);
    expect(dependentsOf(exercise, 'h').map(({ place }) => place)).toEqual([
      '/scores/0/items/0/ref',
    ]);
    const without = removeWithDependents(exercise, 'ready');
    expect(spotsOf(without)[0]?.item).not.toHaveProperty('show_if');
    expect(removeWithDependents(exercise, 'h').scores[0]?.items).toEqual([{ ref: 'other' }]);
  });

  it('changes one item and no other', () => {
    const changed = changeItem(start(), 'people.who', (item) => ({ ...item, text: 'Anybody' }));
    expect(spotsOf(changed)[3]?.item.text).toBe('Anybody');
    expect(order(changed)).toBe(before);
  });
});

describe('a new item', () => {
  it.each(itemTypes)('of type %s has an id of its own and lacks words, not shape', (type) => {
    const exercise = addItem(start(), newItem(start(), type));
    const lacking = new Set(exerciseFaults(exercise).map(({ fault }) => fault));
    for (const fault of ['text-empty', 'options-empty', 'sources-empty', 'score-unknown'] as const)
      lacking.delete(fault);
    expect([...lacking]).toEqual([]);
  });

  it('never takes an id that an earlier version had', () => {
    expect(newItemId(start(), ['q1', 'q12', 'q3', 'quiet'])).toBe('q13');
    expect(newOptionCode([{ code: 'o2' }, { code: 'yes' }])).toBe('o3');
  });
});

describe('a start', () => {
  it('from nothing lacks its words and nothing else', () =>
    expect(exerciseFaults(emptyExercise('own-abc', 'en')).map(({ place }) => place)).toEqual([
      '/title',
      '/rationale',
      '/items/0/text',
      '/purpose',
    ]));

  it('from another exercise is whole, says where it comes from, and was reviewed by nobody', () => {
    const copy = copyOfExercise({ ...start(), clinician_reviewed: true }, 'own-abc');
    expect(exerciseFaults(copy)).toEqual([]);
    expect(copy).toMatchObject({
      slug: 'own-abc',
      series: 1,
      derived_from: 'an-exercise@1.0.0',
      clinician_reviewed: false,
    });
  });

  it('is never a measure: its wording is not ours to change', () =>
    expect(() => copyOfExercise({ ...start(), locked: true }, 'own-abc')).toThrow(
      'exercise-locked',
    ));
});
