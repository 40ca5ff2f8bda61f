import * as fc from 'fast-check';
import { maxTextBytes, type AnswerFault } from './answer-faults.ts';
import { checkAnswer, checkAnswerAt, checkAnswers } from './answer-rules.ts';
import { itemTypes, type Item, type ItemType } from './exercise-item.ts';
import { anExercise, people, ready, room, story, tried } from './testing/an-exercise.ts';

const is = (type: 'number' | 'date' | 'time' | 'datetime' | 'yes_no' | 'list'): Item => ({
  id: type,
  type,
  text: type,
});
const likert = {
  kind: 'likert' as const,
  points: [
    { value: 0, text: 'No' },
    { value: 4, text: 'Yes' },
  ],
};
const pairs: Item = { id: 'p', type: 'pairs', text: 'P', left: 'L', right: 'R', max: 2 };
const map: Item = {
  id: 'map',
  type: 'body_map',
  text: 'Where?',
  options: [{ code: 'jaw', text: 'Jaw' }],
  children: [],
};
const rate: Item = { id: 'r', type: 'recall_rate', text: 'R', sources: ['a#b'], scale: likert };
const file: Item = { id: 'f', type: 'attachment', text: 'F', accept: ['image/*'], max: 1 };
const row = (id: string) => ({ id, left: 'x', right: '' });

describe('an answer is taken', () => {
  it.each<[Item, unknown]>([
    [story, ' As I wrote it \r\n\t'],
    [story, ''],
    [story, 'é'.repeat(maxTextBytes / 2)],
    [story, 'zażółć 🙂 \u202eabc'],
    [ready, { code: 'yes' }],
    [tried, { codes: ['rest', 'else'], other: 'A cat' }],
    [tried, { codes: ['nothing'] }],
    [tried, { codes: [], other: '' }],
    [room, 0],
    [room, 10],
    [is('yes_no'), false],
    [is('number'), 2.5],
    [is('date'), '2028-02-29'],
    [is('time'), '23:59'],
    [is('datetime'), { at: '2026-11-24T18:30', zone: 'Europe/Warsaw' }],
    [is('list'), [{ id: 'a', text: 'Tea' }]],
    [pairs, [row('a'), row('b')]],
    [people, { entries: ['0199-a', 'b'] }],
    [map, { regions: [{ code: 'jaw' }] }],
    [rate, { ratings: [{ id: 'a', value: 4 }] }],
    [file, { files: [{ id: 'a', name: 'tree.png' }] }],
  ])('%# $type', (item, value) => expect(checkAnswer(item, value)).toEqual([]));
});

describe('an answer is refused', () => {
  it.each<[AnswerFault, Item, unknown]>([
    ['too-long', story, 'é'.repeat(maxTextBytes / 2) + 'x'],
    ['too-long', { ...story, max_length: 3 }, 'four'],
    ['not-storable', story, 'a\u0000b'],
    ['not-storable', story, 'a\ud83d'],
    ['not-storable', story, '\ude42\ud83d'],
    ['wrong-shape', story, 3],
    ['wrong-shape', story, null],
    ['unknown-option', ready, { code: 'maybe' }],
    ['unknown-option', ready, { code: 'Yes' }],
    ['wrong-shape', ready, 'yes'],
    ['wrong-shape', ready, { code: 1 }],
    ['wrong-shape', ready, { code: 'yes', text: 'Yes' }],
    ['other-not-chosen', ready, { code: 'yes', other: 'x' }],
    ['other-not-chosen', tried, { codes: ['rest'], other: 'A cat' }],
    ['not-storable', tried, { codes: ['else'], other: '\u0000' }],
    ['exclusive-option', tried, { codes: ['rest', 'nothing'] }],
    ['repeated', tried, { codes: ['rest', 'rest'] }],
    ['too-many', { ...tried, max: 1 }, { codes: ['rest', 'else'] }],
    ['out-of-bounds', room, 11],
    ['out-of-bounds', room, -1],
    ['out-of-bounds', room, 1.5],
    ['out-of-bounds', room, Number.NaN],
    ['wrong-shape', room, '5'],
    ['out-of-bounds', { ...room, scale: likert }, 1],
    ['wrong-shape', is('yes_no'), 'yes'],
    ['wrong-shape', is('number'), Infinity],
    ['out-of-bounds', { id: 'number', type: 'number', text: 'N', max: 5 }, 6],
    ['wrong-shape', is('date'), '2026-02-30'],
    ['wrong-shape', is('date'), '24.11.2026'],
    ['wrong-shape', is('time'), '24:00'],
    ['wrong-shape', is('datetime'), { at: '2026-11-24T18:30:00Z', zone: 'Europe/Warsaw' }],
    ['wrong-shape', is('datetime'), { at: '2026-11-24T18:30', zone: 'my zone' }],
    ['wrong-shape', is('datetime'), '2026-11-24T18:30'],
    ['wrong-shape', is('list'), [{ id: 'a b', text: '' }]],
    ['not-storable', is('list'), [{ id: 'a', text: '\u0000' }]],
    ['too-many', is('list'), Array.from({ length: 201 }, (_, at) => ({ id: `${at}`, text: '' }))],
    ['too-many', pairs, [row('a'), row('b'), row('c')]],
    ['repeated', pairs, [row('a'), row('a')]],
    ['wrong-shape', pairs, [row('a'), null]],
    ['too-many', people, { entries: ['a', 'b', 'c', 'd'] }],
    ['wrong-shape', people, { entries: [0] }],
    ['repeated', map, { regions: [{ code: 'jaw' }, { code: 'jaw' }] }],
    ['unknown-option', map, { regions: [{ code: 'tail' }] }],
    ['out-of-bounds', rate, { ratings: [{ id: 'a', value: 3 }] }],
    [
      'too-many',
      file,
      {
        files: [
          { id: 'a', name: '' },
          { id: 'b', name: '' },
        ],
      },
    ],
    ['takes-no-answer', { id: 'i', type: 'info', text: 'I' }, 'x'],
  ])('as %s: %#', (detail, item, value) =>
    expect(checkAnswer(item, value)).toEqual([{ path: item.id, detail }]),
  );
});

describe('an answer at a path', () => {
  const exercise = anExercise([story, people]);

  it('is checked against the item there, and the problem names the place', () => {
    expect(checkAnswerAt(exercise, 'people[a].safe', 4)).toEqual([]);
    expect(checkAnswerAt(exercise, 'people[a].safe', 3)).toEqual([
      { path: 'people[a].safe', detail: 'out-of-bounds' },
    ]);
  });

  it('is refused by name where the exercise has no such item', () => {
    expect(checkAnswers(exercise, { story: 'x', stranger: 'y' })).toEqual([
      { path: 'stranger', detail: 'unknown-item' },
    ]);
  });

  it('never repeats what is no path at all', () => {
    expect(checkAnswerAt(exercise, 'I wrote this here', 'x')).toEqual([
      { path: '', detail: 'unknown-item' },
    ]);
  });
});

describe('checking', () => {
  const samples: Record<ItemType, Item> = {
    info: { id: 'a', type: 'info', text: 'A' },
    group: { id: 'a', type: 'group', text: 'A', children: [] },
    text_short: { id: 'a', type: 'text_short', text: 'A' },
    text_long: story,
    choice_one: ready,
    choice_many: tried,
    scale: room,
    body_map: map,
    pairs,
    list: is('list'),
    repeat_group: people,
    number: is('number'),
    date: is('date'),
    time: is('time'),
    datetime: is('datetime'),
    yes_no: is('yes_no'),
    recall: { id: 'a', type: 'recall', text: 'A', sources: ['a'], pick: 'all' },
    recall_rate: rate,
    attachment: file,
    score: { id: 'a', type: 'score', text: 'A', score: 's' },
  };
  const shapes = ['code', 'codes', 'entries', 'regions', 'ratings', 'files', 'at', 'zone', 'other'];
  const nearly = fc.dictionary(fc.constantFrom(...shapes), fc.anything());

  it.each(itemTypes)('an answer to %s never throws, whatever it is', (type) => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), nearly, fc.array(nearly)), (value) => {
        expect(Array.isArray(checkAnswer(samples[type], value))).toBe(true);
      }),
    );
  });
});
