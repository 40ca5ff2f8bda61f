import { itemTypes } from '@selfward/domain';
import { z } from 'zod';
import { Answers, AnswerValue, Exercise } from './exercise-format.ts';
import { Item } from './exercise-item-format.ts';

const text = { id: 'a', text: 'A' };
const options = [{ code: 'yes', text: 'Yes' }];
const scale = { kind: 'slider', min: 0, max: 10, step: 1, low: 'Low', high: 'High' };
const samples: Record<(typeof itemTypes)[number], object> = {
  info: {},
  group: { children: [{ id: 'b', type: 'text_short', text: 'B' }] },
  text_short: { max_length: 80 },
  text_long: { private_default: true, carry: true },
  choice_one: { options, required: true },
  choice_many: {
    options: [{ code: 'else', text: 'Else', is_other: true, exclusive: true }],
    max: 2,
  },
  scale: { scale },
  body_map: { options, children: [{ id: 'level', type: 'scale', text: 'How strong?', scale }] },
  pairs: { left: 'L', right: 'R' },
  list: { max: 3 },
  repeat_group: { children: [{ id: 'b', type: 'text_short', text: 'B' }] },
  number: { min: 0, max: 9, unit: 'min' },
  date: {},
  time: {},
  datetime: { initial: 'now' },
  yes_no: { show_if: { any: [{ item: 'b', op: '=', value: 0 }] } },
  recall: { sources: ['a#b'], pick: 'first', reveal_after: 'b' },
  recall_rate: { sources: ['a#b'], scale },
  attachment: { accept: ['image/*'] },
  score: { score: 'body' },
};

describe('the format of an item', () => {
  it.each(itemTypes)('knows %s, and nothing that is not part of it', (type) => {
    const item = { ...text, type, ...samples[type] };
    expect(Item.safeParse(item).error).toBeUndefined();
    expect(Item.safeParse({ ...item, points: 3 }).success).toBe(false);
  });

  it.each([
    ['an unknown type', { ...text, type: 'matrix' }],
    ['a choice without options', { ...text, type: 'choice_one', options: [] }],
    [
      'a shown text in place of a code',
      { ...text, type: 'choice_one', options: [{ code: 'Not today', text: 'Not today' }] },
    ],
    [
      'an unknown comparison',
      { ...text, type: 'info', show_if: { all: [{ item: 'b', op: '~', value: 1 }] } },
    ],
    ['all and any at once', { ...text, type: 'info', show_if: { all: [], any: [] } }],
    ['an id that cannot stand in a path', { ...text, id: 'a[0]', type: 'info' }],
    [
      'an entry inside an entry',
      {
        ...text,
        type: 'repeat_group',
        children: [{ ...text, type: 'repeat_group', children: [] }],
      },
    ],
  ])('refuses %s', (_, item) => expect(Item.safeParse(item).success).toBe(false));
});

describe('the shape of an answer', () => {
  it.each([
    ' as I wrote it ',
    0,
    false,
    { code: 'yes', other: 'x' },
    { codes: [] },
    [{ id: 'a', left: '', right: '' }],
    [{ id: 'a', text: '' }],
    { entries: ['a'] },
    { regions: [{ code: 'jaw' }] },
    { at: '2026-11-24T18:30', zone: 'Europe/Warsaw' },
    { ratings: [{ id: 'a', value: 1 }] },
    { files: [{ id: 'a', name: 'tree.png' }] },
  ])('keeps %j exactly', (value) => expect(AnswerValue.parse(value)).toStrictEqual(value));

  it.each([null, undefined, {}, { code: 'yes', text: 'Yes' }, { entries: [1] }, [1], Number.NaN])(
    'is not %j',
    (value) => expect(AnswerValue.safeParse(value).success).toBe(false),
  );
});

describe('the format', () => {
  it.each([
    ['an exercise', Exercise],
    ['answers', Answers],
  ])('of %s can be published as JSON schema', (_, schema) =>
    expect(z.toJSONSchema(schema)).toHaveProperty('type', 'object'),
  );
});
