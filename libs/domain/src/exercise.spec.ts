import { isPlayable } from './exercise.ts';
import type { Item } from './exercise-item.ts';
import { anExercise, people, story, tried } from './testing/an-exercise.ts';

const when: Item = { id: 'when', type: 'datetime', text: 'When was it?' };

describe('an exercise', () => {
  it('can be played when the player knows every item', () =>
    expect(isPlayable(anExercise([story, tried, people]))).toBe(true));

  it.each([
    ['an item', anExercise([story, when])],
    [
      'an item under a heading',
      anExercise([{ id: 'g', type: 'group', text: 'G', children: [when] }]),
    ],
    [
      'a field of an entry',
      anExercise([
        { id: 'p', type: 'repeat_group', text: 'P', children: [{ ...when, type: 'date' }] },
      ]),
    ],
    ['a closing item', anExercise([story], { closing_block: [when] })],
  ])('cannot be played while %s is not known', (_, exercise) =>
    expect(isPlayable(exercise)).toBe(false),
  );
});
