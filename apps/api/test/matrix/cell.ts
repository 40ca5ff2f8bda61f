import type { AccessAction, AccessSubject } from '../../src/features/access-log/index.ts';
import type { TestPractice } from '../practice.ts';
import type { Visitor } from '../visitor.ts';

/** Everybody who might call. The resource of a route always belongs to `client`, in `therapist`'s care. */
export const callers = [
  'nobody',
  'client',
  'otherClient',
  'therapist',
  'otherTherapist',
  'owner',
  'frontDesk',
  'supervisor',
  'cover',
  'stranger',
  'strangerClient',
  'therapistAsClientElsewhere',
] as const;
export type CallerName = (typeof callers)[number];

type Expectation = Partial<Record<CallerName, number>>;

/** Who is turned away how, where nothing else is said. Others' practices do not exist: 404. */
const turnedAway: Record<CallerName, number> = {
  nobody: 401,
  client: 403,
  otherClient: 403,
  therapist: 403,
  otherTherapist: 403,
  owner: 403,
  frontDesk: 403,
  supervisor: 403,
  cover: 403,
  stranger: 404,
  strangerClient: 404,
  therapistAsClientElsewhere: 403,
};

/** The therapist who is a client elsewhere asks here, with this practice's path: their role here counts. */
const asHere = (status: number): Expectation => ({ therapistAsClientElsewhere: status });

export const audiences = {
  anyone: (status: number): Expectation =>
    Object.fromEntries(callers.map((name) => [name, status])),
  signedIn: (status: number): Expectation => ({
    ...Object.fromEntries(callers.map((name) => [name, status])),
    nobody: 401,
  }),
  therapists: (status: number): Expectation => ({
    therapist: status,
    otherTherapist: status,
    ...asHere(status),
  }),
  inCare: (status: number): Expectation => ({
    therapist: status,
    otherTherapist: 404,
    ...asHere(status),
  }),
  clients: (status: number): Expectation => ({ client: status, otherClient: status }),
  theClient: (status: number): Expectation => ({ client: status, otherClient: 404 }),
  owner: (status: number): Expectation => ({ owner: status }),
  frontDesk: (status: number): Expectation => ({ frontDesk: status }),
  cover: (status: number): Expectation => ({ cover: status }),
  ownerOfDemo: (): Expectation => ({ owner: 404 }),
};

export const expected = (cell: Cell): Record<CallerName, number> => ({
  ...turnedAway,
  ...cell.who,
});

/** Where the id comes from that an entry names. */
export type Named = 'path' | 'answer' | 'new' | 'nothing';

/** One entry of the access log: who did it is whoever was let in. */
export interface Entry {
  action: AccessAction;
  subject: AccessSubject;
  id: Named;
  isOfClient: boolean;
}

const entry =
  (isOfClient: boolean) =>
  (action: AccessAction, subject: AccessSubject, id: Named = 'nothing'): Entry => ({
    action,
    subject,
    id,
    isOfClient,
  });
/** About matter of the client, who may ask who was there. */
export const ofClient = entry(true);
/** About matter of the practice, or of many at once. */
export const ofPractice = entry(false);

/**
 * What one request leaves in the log. `spell`: a save of a draft, which becomes one entry once the
 * writing pauses. `nothing`: nothing of a practice's clients or people was opened or changed.
 */
export type Logged = Entry | 'spell' | 'nothing';

/** Sends the request as somebody; `later` lets ten seconds pass. */
type Send = (
  as: Visitor,
  practice: TestPractice,
  later: () => void,
) => Promise<{ status: number; body: unknown }>;

export interface Cell {
  who: Expectation;
  /** Of whoever is let in. Who is turned away from here leaves an entry that says so. */
  log: Logged;
  /** Sends the request as somebody, about fresh matter of the practice's client. */
  send: Send;
  /** Where the matrix itself only meets a refusal: the same route when it does what it is for. */
  really?: { as: CallerName; log: Logged; send: Send };
}

/** Routes below a practice, as the running router names them. */
export function inPractice(cells: Record<string, Cell>): Record<string, Cell> {
  return Object.fromEntries(
    Object.entries(cells).map(([route, cell]) => {
      const [method, path] = route.split(' ');
      return [`${method} /api/practices/:practiceId/${path}`, cell];
    }),
  );
}
