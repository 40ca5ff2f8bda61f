import type { Item } from '@selfward/domain';
import { roots } from '../../test/practice.ts';
import { stepsOf } from './steps.ts';

const line = (id: string): Item & { type: 'text_short' } => ({
  id,
  type: 'text_short',
  text: `Line ${id}`,
});
const group: Item = {
  id: 'g',
  type: 'group',
  text: 'Over the last two weeks',
  children: [line('a'), line('b')],
};
const response = {
  id: 'one',
  exercise: { ...roots, items: [line('z'), group] },
  answers: { z: 'One', a: 'Two', b: 'Three' },
};

describe('what there is to read, as a list', () => {
  it('says what several questions have over them once, and again for another response', () => {
    const said = stepsOf([response, { ...response, id: 'other' }]).map(({ asked }) => asked);
    const each = ['Line z', 'Over the last two weeks: Line a', 'Line b'];
    expect(said).toEqual([...each, ...each]);
  });
});
