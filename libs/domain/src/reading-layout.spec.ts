import type { Answers } from './answers.ts';
import type { Item } from './exercise-item.ts';
import {
  itemsOf,
  layoutFor,
  layoutForAuthor,
  readingParts,
  type ReadingLayout,
} from './reading-layout.ts';
import { anExercise } from './testing/an-exercise.ts';

const text = (id: string): Item => ({ id, type: 'text_short', text: `${id}?` });
const people: Item = {
  id: 'people',
  type: 'repeat_group',
  text: 'Who?',
  children: [
    { id: 'note', type: 'info', text: 'A note.' },
    { id: 'who', type: 'text_short', text: 'Who' },
    { id: 'ask', type: 'text_short', text: 'Asks' },
    { id: 'safe', type: 'text_short', text: 'Safe' },
  ],
};
const items = [text('a'), text('b'), text('c'), text('d'), people];
const all: Answers = { a: '1', b: '2', c: '3', d: '4', people: { entries: ['e'] } };

const layout: ReadingLayout = {
  parts: [
    { kind: 'quotes', groups: [{ items: ['d'] }] },
    {
      kind: 'loop',
      groups: [
        { title: 'Push', items: ['b'] },
        { title: 'Rest', items: ['c'] },
      ],
    },
    { kind: 'table', item: 'people', columns: ['safe', 'gone', 'who'] },
  ],
};

const read = (answers: Answers, of: ReadingLayout | undefined = layout, asked = items) =>
  readingParts({ exercise: anExercise(asked), answers }, of);
const order = (answers: Answers, of?: ReadingLayout, asked?: Item[]) =>
  read(answers, of, asked).map((part) => [
    part.kind,
    itemsOf(part)
      .map(({ id }) => id)
      .join(' '),
  ]);

describe('the parts in which a response is read', () => {
  it('are those of the layout, and below them what it does not name, as it was asked', () =>
    expect(order(all)).toEqual([
      ['quotes', 'd'],
      ['loop', 'b c'],
      ['table', 'people'],
      ['plain', 'a'],
    ]));

  it('without a layout are the answers as they were asked', () =>
    expect(
      readingParts({ exercise: anExercise(items), answers: all }, undefined).flatMap(itemsOf),
    ).toEqual(items));

  it('hold each answered item once and no other', () => {
    const given = Object.keys(all);
    for (let mask = 0; mask < 2 ** given.length; mask++) {
      const some = given.filter((_, at) => mask & (1 << at));
      const answers = Object.fromEntries(some.map((id) => [id, all[id] ?? '']));
      const ids = read(answers)
        .flatMap(itemsOf)
        .map(({ id }) => id);
      expect(ids.toSorted()).toEqual(some.toSorted());
    }
  });

  it('are the same for what is kept and for what is blank', () => {
    const { b: _, ...kept } = all;
    expect(read(kept)).toEqual(read({ ...all, b: '' }));
  });

  it('keep the place of what is blank in a loop and in steps, and nowhere else', () => {
    const [loop] = read({ c: '3' });
    expect(loop).toMatchObject({ groups: [{ title: 'Push', items: [] }, { title: 'Rest' }] });
    const columns: ReadingLayout = {
      parts: [{ kind: 'columns', groups: [{ items: ['b'] }, { items: ['c'] }] }],
    };
    expect(read({ c: '3' }, columns)).toMatchObject([{ groups: [{ items: [{ id: 'c' }] }] }]);
    expect(order({ a: '1' })).toEqual([['plain', 'a']]);
  });

  it('begin with what was noticed where old words were read back', () => {
    const reveal: Item = {
      id: 'reveal',
      type: 'recall',
      text: 'Then.',
      pick: 'first',
      sources: ['roots#a'],
      reveal_after: 'a',
    };
    const again = [text('a'), reveal, text('b')];
    expect(order({ a: '1', b: '2' }, { parts: [] }, again).map(([, id]) => id)).toEqual(['b', 'a']);
  });

  it('of entries have their questions in the order of the layout, and lose none', () => {
    const table = read(all).find((part) => part.kind === 'table');
    expect(table?.columns.map(({ id }) => id)).toEqual(['safe', 'who', 'ask']);
  });

  it('of a copy are what is left of them; what has become something else is read as it is', () => {
    const changed: Item[] = [text('a'), text('b'), { ...people, type: 'text_long', text: 'Who?' }];
    expect(order({ a: '1', b: '2', people: 'All.' }, layout, changed)).toEqual([
      ['loop', 'b'],
      ['plain', 'a'],
      ['plain', 'people'],
    ]);
  });
});

describe('a layout', () => {
  const layouts = { roots: layout };

  it('is found by the name of the exercise, or of the one it was copied from', () => {
    expect(layoutFor({ slug: 'roots' }, layouts)).toBe(layout);
    expect(layoutFor({ slug: 'mine-1', derived_from: 'roots@1.2.0' }, layouts)).toBe(layout);
    expect(layoutFor({ slug: 'mine-1', derived_from: 'other@1.2.0' }, layouts)).toBeUndefined();
    expect(layoutFor({ slug: 'constructor' }, layouts)).toBeUndefined();
  });

  it('goes to the author without the mark of the practice, and whole otherwise', () => {
    const [first, loop] = layout.parts;
    const marked: ReadingLayout = {
      parts: [
        ...(first && loop ? [first, loop] : []),
        {
          kind: 'table',
          item: 'people',
          columns: ['safe', 'gone', 'who'],
          mark: { column: 'safe', values: [0], text: 'Look' },
        },
      ],
    };
    expect(layoutForAuthor(marked)).toEqual(layout);
  });
});
