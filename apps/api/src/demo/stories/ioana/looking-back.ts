import { entries, one } from '../answers.ts';
import type { Happening } from '../story-types.ts';

const lines = (name: string, ...texts: string[]) =>
  texts.map((text, at) => ({ id: `${name}-${at + 1}`, text }));

/** Before the last hour: a plan for another November, and her first answers read once more. */
export const lookingBack: Happening[] = [
  {
    daysAgo: 17,
    at: '10:15',
    does: 'write',
    name: 'plan',
    answers: {
      early: lines(
        'early',
        'I read menus for mistakes',
        'Replies on the same day',
        'No walk, only the dog’s',
      ),
      mid: lines('mid', 'I translate in the bath', 'The letters begin to swim and I enlarge them'),
      late: lines('late', 'I ask for more work', 'Bread, standing, over the keyboard'),
      cover: '"It is only until the proofs."',
      do_early: lines('do-early', 'Put the menu down and order', 'Answer tomorrow'),
      do_mid: lines('do-mid', 'Stop on the line', 'Ring my sister and speak about her'),
      do_late: lines('do-late', 'Ask for November', 'Let the dog go to my sister, with me'),
      not_do: lines('not-do', 'A second dictionary', 'Coffee as supper'),
      outside: lines('outside', 'One deadline a month: the publisher has agreed, in writing'),
      ...entries(
        'tell',
        {
          who: 'My sister',
          how: 'By telephone, after the news',
          say: '"Come over, there is soup."',
        },
        { who: 'The baker', how: 'At half past seven', say: 'Nothing. He sees it by the bread.' },
      ),
      see_in_me: 'That I answer before they have asked',
      permission: 'You are allowed to be late. Somebody will still want to read it.',
      review_on: '2027-11-01',
      'close.feel': one('lighter'),
      'close.useful': 4,
    },
    left: { sharedBut: [] },
  },
  {
    daysAgo: 16,
    at: '15:30',
    does: 'write',
    name: 'then',
    answers: {
      story:
        'I work until two. Then there is an afternoon, a real one, with a beginning. On some days I am bored in it, which I recommend.',
      room: 6,
      self_trust: 7,
      p1_often: 1,
      p2_often: 1,
      p3_often: 2,
      p4_often: 1,
      fears_again: {
        ratings: [
          { id: 'entry-1', value: 4, words: 'they give the author to somebody younger', before: 5 },
          {
            id: 'entry-2',
            value: 3,
            words: 'I have no sentences of my own, only other people’s',
            before: 8,
          },
          {
            id: 'entry-3',
            value: 5,
            words: 'it will be pleasant, and I have wasted thirty years',
            before: 3,
          },
        ],
      },
      notice:
        'The second fear has gone down and the third has gone up, and that is the right order. One has to have an afternoon before one can mind the years.',
      same: 'The commas.',
      outside_changed: 'One deadline a month. The good lamp.',
      ambition: 'The thistles, and one page of mine that is not a receipt.',
      enough_me: 'At the window, between two and four.',
      next: one('talk-about-ending'),
      'close.feel': one('lighter'),
      'close.useful': 4,
    },
    left: { sharedBut: [] },
  },
];
