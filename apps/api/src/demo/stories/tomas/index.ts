import { miriam } from '../people.ts';
import type { DemoClient } from '../story-types.ts';
import { beginning } from './beginning.ts';
import { middle } from './middle.ts';
import { now } from './now.ts';

/** Runs a small workshop with his brother; writes little, and in between. */
export const tomas: DemoClient = {
  therapist: miriam,
  record: {
    name: 'Tomás Ferreira',
    calledBy: null,
    email: 'tomas.ferreira@example.org',
    phone: '+1 555 0118',
    mayLeaveMessage: true,
    emergencyContact: {
      name: 'Ana Ferreira',
      phone: '+1 555 0119',
      relation: 'Wife',
      mayCall: true,
      limits: '',
    },
  },
  signsIn: { name: 'Tomás Ferreira', email: 'tomas.ferreira@example.org' },
  cameDaysAgo: 58,
  life: [...beginning, ...middle, ...now].toSorted((one, other) => other.daysAgo - one.daysAgo),
};
