import { one } from '../answers.ts';
import { entryOf } from '../entry-of.ts';
import type { Happening } from '../story-types.ts';

// What Miriam wrote for people who work shifts, as Mara uses it.

export const agreedOnComingHome: Happening = {
  daysAgo: 14,
  at: '15:46',
  does: 'agree',
  name: 'coming-home',
  exercise: 'coming-home',
  card: {
    why: 'You said that you come home twice, once with the key and once at about nine. I have written four questions about the time between.',
    size: 'small',
    whenAndWhere: 'After a late shift, on the bench in front of the house.',
    inTheWay: 'Rain.',
  },
};

export const homeByTram = entryOf(
  'coming-home',
  { daysAgo: 12, at: '22:20', response: 'home-bench' },
  {
    way: one('bus-or-tram'),
    brought: 'The daughter of bed nine. She asked me twice whether I was sure.',
    where_it_ended: 'It did not. It got off with me.',
    here: 3,
    tomorrow: 'Being sure.',
  },
);

export const homeOnFoot = entryOf(
  'coming-home',
  { daysAgo: 8, at: '07:40', response: 'home-bakery' },
  {
    way: one('on-foot'),
    brought: 'Nothing I can find. Somebody’s pen.',
    where_it_ended: 'At the bakery, when I had to say what I want.',
    here: 7,
  },
);
