import { asksElsewhere, cutToReferences, newestOf, referencesOf, sourcesOf } from './elsewhere.ts';
import { anExercise } from './testing/an-exercise.ts';

const exercise = anExercise([
  { id: 'log', type: 'recall', text: 'From your log.', pick: 'all', sources: ['log#serious'] },
  {
    id: 'safe',
    type: 'info',
    text: 'One of them is not safe.',
    show_if: { all: [{ item: 'people#who.safe', op: '=', value: 0 }] },
  },
]);

describe('answers to other exercises', () => {
  it('are named by what refers to them', () => {
    expect(referencesOf(exercise)).toEqual(['log#serious', 'people#who.safe']);
    expect(sourcesOf(exercise)).toEqual(['log', 'people']);
    expect(asksElsewhere(exercise)).toBe(true);
    expect(asksElsewhere(anExercise([]))).toBe(false);
  });

  it('decide whether there is anything to rate again', () => {
    const strong = { kind: 'slider' as const, min: 0, max: 10, step: 1, low: 'a', high: 'b' };
    const again = { id: 'again', text: 'And now?', sources: ['afraid#fears'] };
    const rate = anExercise([{ ...again, type: 'recall_rate', scale: strong }]);
    expect(asksElsewhere(rate)).toBe(true);
    expect(asksElsewhere(anExercise([{ ...again, type: 'recall', pick: 'all' }]))).toBe(false);
  });

  it('are cut to what is referred to, entries with all that stands in them', () => {
    const log = { serious: 'I would have gone home.', other: 'not this' };
    expect(cutToReferences(exercise, 'log', log)).toEqual({ serious: 'I would have gone home.' });
    const people = { who: { entries: ['a'] }, 'who[a].safe': 0, note: 'not this' };
    expect(cutToReferences(exercise, 'people', people)).toEqual({
      who: { entries: ['a'] },
      'who[a].safe': 0,
    });
    expect(cutToReferences(exercise, 'else', log)).toEqual({});
  });

  it('decide by the newest response', () => {
    expect(newestOf({ log: [{ serious: 'now' }, { serious: 'then' }], none: [] })).toEqual({
      log: { serious: 'now' },
    });
  });
});
