import type { Agree, Answers, ClientDetails, CreateClient } from '@selfward/contract';
import type {
  FlagDeed,
  NoteTemplate,
  PlanContent,
  PlanPart,
  SessionPlace,
  SetAsideReason,
} from '@selfward/domain';

/**
 * Days before the day on which the demo is made, negative for days to come; time on the wall of the
 * person who acts. On that day itself `+2` is two hours later, within the hours of a practice.
 */
export interface Moment {
  daysAgo: number;
  at: string;
}

interface Enrolling extends Pick<Agree, 'card'> {
  does: 'enrol';
  pathway: string;
  /** What comes each week comes on the weekday of so many days ago. */
  ownDay: Moment;
}

interface Agreeing extends Pick<Agree, 'exercise' | 'card'> {
  does: 'agree';
  name: string;
  /** In the room when left out. */
  how?: 'sent';
  preparedTogether?: true;
  replaces?: string;
  /** A check-in each week on the weekday of so many days ago, then once a month. */
  weekly?: Moment & { weeks: number };
  /** Again after so many weeks, from the day on which it was agreed. */
  everyWeeks?: number;
}

interface Noting {
  does: 'note';
  note: string;
  session: string;
  template?: NoteTemplate;
  text: string;
}

/** What a person did, in the names that the story gives to agreements, answers, sessions and notes. */
export type TherapistAct =
  | { does: 'plan'; session: string; on: Moment; place: SessionPlace }
  | { does: 'meet'; session: string }
  | { does: 'cancel'; session: string }
  | Agreeing
  | Enrolling
  /** "We have prepared this together": a step of the pathway. */
  | { does: 'prepare'; step: string }
  | { does: 'end'; name: string }
  | { does: 'read'; response: string }
  | { does: 'line'; response: string; text: string }
  | Noting
  | { does: 'sign'; note: string }
  | { does: 'add'; note: string; text: string }
  /** Of an answer that asked to be looked at: what was done, and that nothing is open about it. */
  | { does: 'look-after'; did: FlagDeed[]; words: string }
  | { does: 'invite' }
  | { does: 'archive' };

interface Writing {
  does: 'write';
  /** Of an agreement, or of the step of the pathway that made it. */
  name: string;
  /** Where one agreement has many answers; the name of the agreement when left out. */
  response?: string;
  answers: Answers;
  /** What the page fills in where an entry asks when it was. */
  happened?: Moment;
  small?: true;
  left: Left;
}

export type ClientAct =
  | Writing
  | { does: 'share'; response: string; but: string[] }
  | { does: 'take-back'; response: string }
  | { does: 'set-aside'; name: string; reason: SetAsideReason; words?: string; keptReason?: true }
  | { does: 'skip'; name: string }
  /** A safety plan, of which these headings are shared. */
  | { does: 'write-plan'; content: PlanContent; shared: PlanPart[] }
  /** An agreement, or a step of the pathway that has not come yet. */
  | { does: 'decline'; name: string }
  | { does: 'pause'; weeks: number };

/** What became of what was written; shared is everything but what the client keeps. */
export type Left = 'draft' | 'kept' | { sharedBut: string[] };

export type Happening = Moment & (TherapistAct | ClientAct);

export interface Person {
  name: string;
  email: string;
}

type Contact = Pick<CreateClient, 'name' | 'calledBy' | 'email' | 'phone' | 'mayLeaveMessage'>;

export interface DemoClient {
  therapist: Person;
  record: Contact & Partial<ClientDetails>;
  /** The practice's when left out. */
  timeZone?: string;
  /** Who does not has no sign-in. */
  signsIn?: Person;
  cameDaysAgo: number;
  /** In the order in which it happened. */
  life: Happening[];
}
