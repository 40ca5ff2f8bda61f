import { emptyExercise } from './exercise-start.ts';
import type { Exercise } from './exercise.ts';
import { knownLines } from './known-lines.ts';

const asks = (id: string, ...options: string[]): Exercise => ({
  ...emptyExercise('own-1', 'en'),
  title: 'Where is it?',
  items: [
    {
      id,
      type: 'choice_one',
      text: 'Where?',
      options: options.map((text) => ({ code: text.toLowerCase(), text })),
    },
  ],
});

const body = asks('place', 'Head', 'Jaw');
const german = {
  title: 'Wo ist es?',
  'place.text': 'Wo?',
  'place.options.head': 'Kopf',
  'place.options.jaw': 'Kiefer',
};

describe('lines that were translated before', () => {
  it('are those with the very same words, wherever they stood', () => {
    const other = { ...asks('spot', 'Jaw', 'Knee', ''), title: 'Where was it?' };
    expect(knownLines(other, [{ exercise: body, wording: german }])).toEqual({
      'spot.text': 'Wo?',
      'spot.options.jaw': 'Kiefer',
    });
  });

  it('are the latest, and before that those of the line itself', () => {
    const elsewhere = {
      exercise: asks('spot', 'Head'),
      wording: { 'spot.text': 'An welcher Stelle?', 'spot.options.head': 'Haupt' },
    };
    const before = [{ exercise: body, wording: german }, elsewhere];
    expect(knownLines(body, before)).toEqual(german);
    expect(knownLines(asks('third', 'Head'), before)).toEqual({
      title: 'Wo ist es?',
      'third.text': 'An welcher Stelle?',
      'third.options.head': 'Haupt',
    });
  });

  it('are none that were left blank', () => {
    const wording = { ...german, 'place.options.jaw': ' ' };
    expect(knownLines(body, [{ exercise: body, wording }])).not.toHaveProperty('place.options.jaw');
  });
});
