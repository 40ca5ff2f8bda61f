import type { Agree, AnswerValue, CreateClient } from '@selfward/contract';
import { mara } from './story-mara.ts';
import { tomas } from './story-tomas.ts';

export interface Writing {
  agree: Agree;
  /** In the order in which they were written. */
  answers: Record<string, AnswerValue>;
  /** What became of it; shared is everything but what the client keeps. */
  left: 'not-begun' | 'draft' | { sharedBut: string[] };
}

export interface Meeting {
  daysAgo: number;
  text: string;
  isSigned: boolean;
}

export interface DemoClient {
  record: Omit<CreateClient, 'timeZone' | 'isAdultInIndividualWork'> & { email: string };
  /** Who does not is invited; the invitation is read in the demo's own mail. */
  signsIn: boolean;
  writings: Writing[];
  meetings: Meeting[];
}

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
