import { mara } from './story-mara.ts';
import { tomas } from './story-tomas.ts';
import type { DemoClient } from './story-types.ts';

const ruth: DemoClient = {
  record: {
    name: 'Ruth Okafor',
    calledBy: null,
    email: 'ruth.okafor@example.org',
    phone: '+1 555 0167',
    mayLeaveMessage: true,
  },
  signsIn: false,
  writings: [],
  meetings: [],
};

/** Invented people. Their numbers ring nowhere and their addresses belong to nobody. */
export const story = {
  practice: { name: 'Lindenhof', phone: '+1 555 0100' },
  therapist: { name: 'Miriam Aydin', email: 'miriam.aydin@example.org' },
  clients: [mara, tomas, ruth],
};
