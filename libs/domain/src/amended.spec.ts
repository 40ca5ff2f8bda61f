import * as fc from 'fast-check';
import { amendedItems } from './amended.ts';
import type { Answers, GivenAnswer } from './answers.ts';
import { anExercise, people, room } from './testing/an-exercise.ts';

const exercise = anExercise([
  { id: 'story', type: 'text_long', text: 'How are things now?' },
  room,
  people,
  { id: 'tags', type: 'list', text: 'Which?' },
  {
    id: 'reveal',
    type: 'recall',
    text: 'What you wrote before.',
    pick: 'first',
    sources: ['start#story'],
    reveal_after: 'story',
  },
  { id: 'notice', type: 'text_long', text: 'What do you notice?' },
]);

type First = Record<string, GivenAnswer>;

const seen = (first: First, now: Answers) =>
  amendedItems(exercise, { ...now, reveal: { reveal: 'now', first } }, { size: 'full' });

describe('what was changed after old words were shown', () => {
  it('is named by its item, in reading order, also where it was blank at first', () => {
    expect(seen({ story: 'Quiet.' }, { story: 'Quieter.', room: 4, notice: 'New.' })).toEqual([
      'story',
      'room',
    ]);
  });

  it('is nothing where nothing is different, or was only left with blank lines', () => {
    const line = { id: 'a', text: 'One' };
    expect(seen({ story: 'Quiet.', room: 4 }, { story: 'Quiet.', room: 4 })).toEqual([]);
    expect(seen({ tags: [line] }, { tags: [line, { id: 'b', text: '' }] })).toEqual([]);
  });

  it('is nothing where it was taken away: nothing stands there', () => {
    expect(seen({ story: 'Quiet.', room: 4 }, { room: 4 })).toEqual([]);
  });

  it('is the item that has the entries, whatever changed inside', () => {
    const first = { people: { entries: ['a'] }, 'people[a].who': 'M.' };
    expect(seen(first, { people: { entries: ['a'] }, 'people[a].who': 'N.' })).toEqual(['people']);
  });

  it('never is where the old words were not shown', () => {
    const reveals = ['later', 'together', 'no'] as const;
    for (const reveal of reveals)
      expect(
        amendedItems(exercise, { story: 'Quieter.', reveal: { reveal } }, { size: 'full' }),
      ).toEqual([]);
    expect(amendedItems(exercise, { story: 'Quieter.' }, { size: 'full' })).toEqual([]);
  });

  it('names only items above, and never one that stayed as it was', () => {
    const text = fc.constantFrom('', ' ', 'Quiet.', 'Quieter.');
    const written = fc.record({ story: text, room: fc.integer({ min: 0, max: 2 }), notice: text });
    fc.assert(
      fc.property(written, written, ({ notice: _, ...first }, now) => {
        const amended = seen(first, now);
        expect(amended).not.toContain('notice');
        expect(amended.includes('room')).toBe(first.room !== now.room);
        const isChanged = now.story.trim() !== '' && first.story !== now.story;
        expect(amended.includes('story')).toBe(isChanged);
      }),
    );
  });
});
