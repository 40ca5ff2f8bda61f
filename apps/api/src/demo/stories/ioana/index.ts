import { daniel } from '../people.ts';
import type { DemoClient } from '../story-types.ts';
import { beginning } from './beginning.ts';
import { end } from './end.ts';

/** A literary translator who came back for eight weeks and an end; her record is archived. */
export const ioana: DemoClient = {
  therapist: daniel,
  record: {
    name: 'Ioana Petrescu',
    calledBy: 'Ms. Petrescu',
    email: 'ioana.petrescu@example.org',
    phone: '+1 555 0174',
    mayLeaveMessage: false,
    pronouns: 'she/her',
  },
  signsIn: { name: 'Ioana Petrescu', email: 'ioana.petrescu@example.org' },
  cameDaysAgo: 59,
  life: [...beginning, ...end],
};
