import { daniel } from '../people.ts';
import type { DemoClient } from '../story-types.ts';
import { beginning } from './beginning.ts';
import { middle } from './middle.ts';
import { now } from './now.ts';

/** An assistant head, new in her town, who is composed in every room and tired in the corridor. */
export const noor: DemoClient = {
  therapist: daniel,
  record: {
    name: 'Noor Haddad',
    calledBy: 'Noor',
    email: 'noor.haddad@example.org',
    phone: '+1 555 0186',
    mayLeaveMessage: true,
    pronouns: 'she/her',
    emergencyContact: {
      name: 'Dina Haddad',
      phone: '+1 555 0187',
      relation: 'Cousin',
      mayCall: true,
      limits: 'Dina, and not my mother.',
    },
    usualPlace: 'My office at school, first floor, door locked; the caretaker has a key.',
    crisisNotes: 'Walk to the reservoir. Ring Dina, on any day. Do not answer mail.',
  },
  timeZone: 'Europe/London',
  signsIn: { name: 'Noor Haddad', email: 'noor.haddad@example.org' },
  cameDaysAgo: 54,
  life: [...beginning, ...middle, ...now],
};
