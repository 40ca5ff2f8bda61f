import type { Answers } from '@selfward/contract';
import { many } from '../answers.ts';
import type { Happening } from '../story-types.ts';

type Numbers = [number, number, number, number, number, number, number, number];

/** As many lines as each part needs to be drawn: body, feeling, thinking, work, rest, coming back. */
const counted = (...[b1, b2, f1, g1, c1, r1, s1, s2]: Numbers) => ({
  b1,
  b2,
  f1,
  g1,
  c1,
  r1,
  s1,
  s2,
});

const week = (daysAgo: number, at: string, answers: Answers): Happening => ({
  daysAgo,
  at,
  does: 'write',
  name: 'weekly-signals',
  response: `signals-${daysAgo}`,
  answers,
  small: true,
  left: { sharedBut: [] },
});

/** Each week on the same day; the one in her week off is not there, and nobody asked for it. */
export const signals: Happening[] = [
  week(73, '18:40', {
    ...counted(4, 4, 3, 3, 2, 4, 0, 0),
    outside: many('less-help-than-usual'),
    one_line: 'Green.',
  }),
  week(66, '18:35', {
    ...counted(4, 4, 3, 3, 2, 4, 1, 0),
    outside: many('less-help-than-usual', 'more-work-than-usual'),
    one_line: 'Fog on four mornings. The 11 looked like a ship.',
  }),
  week(59, '19:02', {
    ...counted(3, 4, 3, 3, 2, 4, 1, 1),
    one_line: 'Sat down once with a plate.',
  }),
  week(52, '18:31', {
    ...counted(3, 4, 2, 2, 1, 3, 2, 1),
    outside: many('no-a-normal-week'),
    one_line: 'Slept in the chair with my shoes on, I count that.',
  }),
  week(45, '20:10', {
    ...counted(3, 3, 2, 2, 2, 3, 2, 2),
    outside: many('conflict'),
    one_line: 'He wanted Saturday. I have learned to ask which day.',
  }),
  week(31, '18:45', {
    ...counted(1, 2, 1, 1, 1, 2, 3, 3),
    one_line: 'Back from the week. My jaw is shy.',
  }),
  week(24, '18:33', {
    ...counted(2, 3, 1, 2, 1, 3, 2, 2),
    outside: many('more-work-than-usual'),
    one_line: 'Milk went into the fridge every single day.',
  }),
  week(17, '19:20', {
    ...counted(2, 2, 1, 1, 1, 2, 3, 2),
    one_line: 'Six minutes on the 9, and I am still here.',
  }),
  week(10, '18:37', {
    ...counted(1, 2, 1, 1, 1, 2, 3, 3),
    outside: many('no-a-normal-week'),
    one_line: 'Sang. One stop. He did not tell.',
  }),
  week(3, '18:50', {
    ...counted(1, 1, 0, 1, 0, 1, 3, 3),
    one_line: 'Hummed on five days of seven, the cat keeps the list.',
    read_first: true,
  }),
];
