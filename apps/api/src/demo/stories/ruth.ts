import { miriam } from './people.ts';
import type { DemoClient } from './story-types.ts';

/** A bookkeeper who came once so far; her invitation waits in the demo's own mail. */
export const ruth: DemoClient = {
  therapist: miriam,
  record: {
    name: 'Ruth Okafor',
    calledBy: null,
    email: 'ruth.okafor@example.org',
    phone: '+1 555 0167',
    mayLeaveMessage: true,
  },
  cameDaysAgo: 8,
  life: [
    {
      daysAgo: 8,
      at: '13:30',
      does: 'plan',
      session: 'first',
      on: { daysAgo: 4, at: '11:00' },
      place: 'room',
    },
    { daysAgo: 4, at: '11:00', does: 'meet', session: 'first' },
    {
      daysAgo: 4,
      at: '11:48',
      does: 'plan',
      session: 'second',
      on: { daysAgo: -3, at: '11:00' },
      place: 'room',
    },
    {
      daysAgo: 4,
      at: '12:10',
      does: 'note',
      note: 'first',
      session: 'first',
      text: 'Bookkeeper for three parishes and, since the spring, for her sister’s divorce. Has counted everything, including the hours she slept last month (a hundred and sixty-one). Cried once, at the word "enough", and then apologised to the tissue box.\n\nWants to know exactly who can read what she would write. Walked her through it on my screen. She would like to read the consent at home, with her glasses on. Invitation goes out when she rings.',
    },
    { daysAgo: 1, at: '16:20', does: 'invite' },
  ],
};
