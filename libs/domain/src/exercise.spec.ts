import { isPlayable } from './exercise.ts';
import type { AttachmentItem } from './exercise-item.ts';
import { anExercise, people, story, tried } from './testing/an-exercise.ts';

const photo: AttachmentItem = { id: 'photo', type: 'attachment', text: 'A picture?', accept: [] };

describe('an exercise', () => {
  it('can be played when the player knows every item', () =>
    expect(isPlayable(anExercise([story, tried, people]))).toBe(true));

  it.each([
    ['an item', anExercise([story, photo])],
    [
      'an item under a heading',
      anExercise([{ id: 'g', type: 'group', text: 'G', children: [photo] }]),
    ],
    [
      'a field of an entry',
      anExercise([{ id: 'p', type: 'repeat_group', text: 'P', children: [photo] }]),
    ],
    ['a closing item', anExercise([story], { closing_block: [photo] })],
  ])('cannot be played while %s is not known', (_, exercise) =>
    expect(isPlayable(exercise)).toBe(false),
  );
});
