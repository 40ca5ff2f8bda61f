import type { Agree, AnswerValue, CreateClient } from '@selfward/contract';

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
