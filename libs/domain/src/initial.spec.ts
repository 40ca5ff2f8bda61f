import type { Item } from './exercise-item.ts';
import { initialAnswer, type StartsAt } from './initial.ts';

const at: StartsAt = {
  now: { at: '2026-11-28T13:07', zone: 'Europe/Vienna' },
  earlier: {
    before: [{ line: 'Newest', late: 7 }, { line: ' ' }, { line: 'Oldest' }],
  },
};
const item = (more: object): Item => ({ id: 'q', type: 'text_short', text: '?', ...more });

describe('what a question starts with', () => {
  const cases: [string, object, unknown][] = [
    ['is nothing of itself', {}, null],
    ['is now, with its zone', { type: 'datetime', initial: 'now' }, at.now],
    ['is the day of now', { type: 'date', initial: 'now' }, '2026-11-28'],
    ['is the clock of now', { type: 'time', initial: 'now' }, '13:07'],
    ['is the word "now" where words are asked for', { initial: 'now' }, 'now'],
    ['is a literal', { type: 'number', initial: 10 }, 10],
    [
      'is an option by its code',
      { type: 'choice_one', initial: 'a', options: [{ code: 'a', text: 'A' }] },
      { code: 'a' },
    ],
    [
      'is no option that is not there',
      { type: 'choice_one', initial: 'b', options: [{ code: 'a', text: 'A' }] },
      null,
    ],
    ['is nothing out of bounds', { type: 'number', initial: 10, max: 5 }, null],
    [
      'is the newest that is not blank',
      { initial: { from: 'before#line', pick: 'latest' } },
      'Newest',
    ],
    ['is the first one', { initial: { from: 'before#line', pick: 'first' } }, 'Oldest'],
    [
      'is nothing from an exercise that was not done',
      { initial: { from: 'other#line', pick: 'latest' } },
      null,
    ],
    ['is nothing of another kind', { initial: { from: 'before#late', pick: 'latest' } }, null],
  ];
  it.each(cases)('%s', (_, more, expected) => {
    expect(initialAnswer(item(more), at)).toEqual(expected);
  });
});
