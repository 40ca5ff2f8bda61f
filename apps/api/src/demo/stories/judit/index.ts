import { miriam } from '../people.ts';
import type { DemoClient } from '../story-types.ts';
import { beginning } from './beginning.ts';
import { middle } from './middle.ts';
import { noticing } from './noticing.ts';
import { now } from './now.ts';
import { afterTheBreak } from './after-the-break.ts';
import { signals } from './signals.ts';

/** Runs the board of a tram depot; on "Burnout recovery, 12 weeks" since its first day, with a week's break. */
export const judit: DemoClient = {
  therapist: miriam,
  record: {
    name: 'Judit Varga',
    calledBy: 'Judit',
    email: 'judit.varga@example.org',
    phone: '+1 555 0150',
    mayLeaveMessage: true,
    pronouns: 'she/her',
    emergencyContact: {
      name: 'Bence Varga',
      phone: '+1 555 0151',
      relation: 'Brother',
      mayCall: true,
      limits: 'Not between two and five, he sleeps before the late shift.',
    },
    usualPlace: 'The hut in the allotments, plot 31, when it is not raining.',
  },
  signsIn: { name: 'Judit Varga', email: 'judit.varga@example.org' },
  cameDaysAgo: 86,
  life: [...beginning, ...noticing, ...middle, ...afterTheBreak, ...now, ...signals].toSorted(
    (one, other) => other.daysAgo - one.daysAgo,
  ),
};
