import { miriam } from '../people.ts';
import type { DemoClient } from '../story-types.ts';
import { beginning } from './beginning.ts';
import { middle } from './middle.ts';
import { now } from './now.ts';

/** A ward manager and mother of one, four months after she could not get up one morning. */
export const mara: DemoClient = {
  therapist: miriam,
  record: {
    name: 'Mara Lindqvist',
    calledBy: 'Mara',
    email: 'mara.lindqvist@example.org',
    phone: '+1 555 0142',
    mayLeaveMessage: false,
    pronouns: 'she/her',
    emergencyContact: {
      name: 'Per Lindqvist',
      phone: '+1 555 0143',
      relation: 'Husband',
      mayCall: true,
      limits: 'If something has happened to me. Not to ask how I am.',
    },
    crisisNotes: 'Feet on the floor. Text Inga. The balcony door open, even in winter.',
  },
  signsIn: { name: 'Mara Lindqvist', email: 'mara.lindqvist@example.org' },
  cameDaysAgo: 60,
  life: [...beginning, ...middle, ...now],
};
