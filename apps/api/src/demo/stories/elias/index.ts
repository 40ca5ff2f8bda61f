import { daniel } from '../people.ts';
import type { DemoClient } from '../story-types.ts';
import { beginning } from './beginning.ts';
import { now } from './now.ts';

/** A software lead and new father, who would like to see the evidence first. */
export const elias: DemoClient = {
  therapist: daniel,
  record: {
    name: 'Elias Brunner',
    calledBy: null,
    email: 'elias.brunner@example.org',
    phone: '+1 555 0129',
    mayLeaveMessage: true,
  },
  signsIn: { name: 'Elias Brunner', email: 'elias.brunner@example.org' },
  cameDaysAgo: 45,
  life: [...beginning, ...now],
};
