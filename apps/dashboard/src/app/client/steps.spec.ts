import type { Item } from '@selfward/domain';
import { opened } from '../../test/practice.ts';
import { backOf, nextOf, screenOf, stepsOf } from './steps.ts';

const often = (id: string): Item => ({
  id,
  type: 'scale',
  text: id,
  scale: { kind: 'likert', points: [{ value: 0, text: 'Never' }] },
});
const body: Item = {
  id: 'body',
  type: 'group',
  text: 'Body',
  children: [often('b1'), often('b2'), often('b3'), often('b4')].flatMap((item) =>
    item.type === 'group' ? [] : [item],
  ),
};
const why: Item = {
  id: 'why',
  type: 'text_short',
  text: 'Why?',
  show_if: { all: [{ item: 'b2', op: '>', value: 0 }] },
};
const exercise = { ...opened.exercise, items: [body, why], closing_block: [] };
const steps = (answers = {}) => stepsOf(exercise, answers, { size: 'full', part: 'first' });
const places = (answers = {}) => {
  const all = steps(answers);
  return all.items.map((item) => [item.id, all.placeOf(item)]);
};

describe('the steps of an exercise', () => {
  it('are counted by screens, and know what hangs on a question beside', () => {
    expect(places()).toEqual([
      ['b1', { n: 1, of: 3, sure: 2 }],
      ['b3', { n: 2, of: 2, sure: 2 }],
    ]);
    expect(places({ b2: 1 })).toEqual([
      ['b1', { n: 1, of: 3, sure: 2 }],
      ['b3', { n: 2, of: 3, sure: 3 }],
      ['why', { n: 3, of: 3, sure: 3 }],
    ]);
  });

  it('lead on and back by screens', () => {
    const all = steps();
    expect(screenOf(all, 'b4')).toBe(1);
    expect(nextOf(all, 0)?.id).toBe('b3');
    expect(nextOf(all, 1)).toBeUndefined();
    expect(backOf(all, -1)?.id).toBe('b3');
    expect(backOf(all, 0)).toBeUndefined();
  });
});
