import type { Answers } from './answers.ts';
import type { Item } from './exercise-item.ts';
import { initialVisibility, initialVisibilityAt, openGates } from './gates.ts';
import { anExercise, feel, ground, people, ready, story } from './testing/an-exercise.ts';

describe('a gate', () => {
  const gate: Item = { ...story, id: 'gate', required: true };
  const exercise = anExercise([ready, story, gate]);
  const open = (answers: Answers) => openGates(exercise, answers, { size: 'full' });

  it.each<[string, Answers, string[]]>([
    ['keeps open while it has no answer', {}, ['ready']],
    ['counts a blank as no answer', { ready: { code: 'yes' }, gate: '  ' }, ['gate']],
    ['is asked only while it is shown', { ready: { code: 'not-today' } }, []],
    ['is passed by an answer', { ready: { code: 'yes' }, gate: 'x' }, []],
  ])('%s', (_, answers, paths) =>
    expect(open(answers)).toEqual(paths.map((path) => ({ path, detail: 'required' }))),
  );

  it('is nothing but what is required: everything else may stay blank', () => {
    const free = anExercise([{ ...ready, required: false }, story, people]);
    expect(openGates(free, {}, { size: 'full' })).toEqual([]);
  });
});

describe('the sharing switch of an answer', () => {
  const letter: Item = { id: 'letter', type: 'text_long', text: 'A letter', private_default: true };
  const hidden: Item = { ...people, id: 'hidden', private_default: true };
  const exercise = anExercise([story, letter, people, hidden, ground], { closing_block: [feel] });

  it('starts kept for what is private by default, and stands at every item with an answer', () => {
    expect(initialVisibility(exercise)).toEqual({
      story: 'shared',
      letter: 'kept',
      people: 'shared',
      hidden: 'kept',
      'close.feel': 'shared',
    });
  });

  it.each([
    ['story', 'shared'],
    ['letter', 'kept'],
    ['people[a].who', 'shared'],
    ['hidden[a].who', 'kept'],
    ['stranger', 'kept'],
  ])('of %s starts %s', (path, visibility) =>
    expect(initialVisibilityAt(exercise, path)).toBe(visibility),
  );
});
