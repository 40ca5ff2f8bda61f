import * as fc from 'fast-check';
import { allItems, findItem, formatItemPath, parseItemPath } from './item-path.ts';
import { anExercise, feel, people, story } from './testing/an-exercise.ts';

describe('the path of an answer', () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}(\.[a-z][a-z0-9_]{0,8})?$/);
  const child = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/);
  const entry = fc.stringMatching(/^[A-Za-z0-9-]{1,64}$/);
  const place = fc.oneof(
    fc.record({ item: name }, { noNullPrototype: true }),
    fc.record({ item: name, entry, child }, { noNullPrototype: true }),
  );

  it('is read back as it was written', () => {
    fc.assert(fc.property(place, (a) => expect(parseItemPath(formatItemPath(a))).toEqual(a)));
  });

  it.each([
    '',
    'Story',
    '__proto__',
    'fears[].fear',
    'fears[a]',
    'fears[a b].fear',
    'a.b.c',
    '../x',
  ])('is never %j', (path) => expect(parseItemPath(path)).toBeNull());
});

describe('finding the item of a path', () => {
  const group = { id: 'g', type: 'group' as const, text: 'Before', children: [story] };
  const exercise = anExercise([group, people], { closing_block: [feel] });

  it.each([
    ['story', 'story'],
    ['people', 'people'],
    ['people[0199-a].safe', 'safe'],
    ['close.feel', 'close.feel'],
    ['people.safe', undefined],
    ['story[a].safe', undefined],
    ['people[a].nothing', undefined],
    ['g.story', undefined],
    ['constructor', undefined],
  ])('%s leads to %s', (path, id) => expect(findItem(exercise, path)?.id).toBe(id));

  it('knows only the regions that a body map has', () => {
    const map = anExercise([
      {
        id: 'map',
        type: 'body_map',
        text: 'Where?',
        options: [{ code: 'jaw', text: 'Jaw' }],
        children: [{ id: 'note', type: 'text_short', text: 'What is it like?' }],
      },
    ]);
    expect(findItem(map, 'map[jaw].note')?.id).toBe('note');
    expect(findItem(map, 'map[tail].note')).toBeNull();
  });

  it('reads headings before what stands under them, and the closing block last', () => {
    expect(allItems(exercise).map(({ id }) => id)).toEqual(['g', 'story', 'people', 'close.feel']);
  });
});
