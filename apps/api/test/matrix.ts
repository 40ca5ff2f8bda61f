import type { TestPractice } from './practice.ts';
import { ifMatch, type Visitor } from './visitor.ts';
import { currentConsent } from '@selfward/content';
import { Loop } from './loop.ts';

/** Everybody who might call. The resource of a route always belongs to `client`, in `therapist`'s care. */
export const callers = [
  'nobody',
  'client',
  'otherClient',
  'therapist',
  'otherTherapist',
  'owner',
  'frontDesk',
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
  stranger: 404,
  strangerClient: 404,
  therapistAsClientElsewhere: 403,
};

/** The therapist who is a client elsewhere asks here, with this practice's path: their role here counts. */
const asHere = (status: number): Expectation => ({ therapistAsClientElsewhere: status });

const audiences = {
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
  ownerOfDemo: (): Expectation => ({ owner: 404 }),
};

export const expected = (cell: Cell): Record<CallerName, number> => ({
  ...turnedAway,
  ...cell.who,
});

export interface Cell {
  who: Expectation;
  /** Sends the request as somebody, about fresh matter of the practice's client. */
  send: (as: Visitor, practice: TestPractice) => Promise<{ status: number; body: unknown }>;
}

const day = '2026-11-24';
const text = { text: 'We spoke about Sunday.', sessionOn: day };
const record = { name: 'Noor', timeZone: 'Europe/Vienna' };
const token = 'A'.repeat(43);
const answers = { means: 'I would rest before I fall over.', letter: 'You waited long.' };

const aNote = async (p: TestPractice): Promise<string> =>
  (await p.therapist.post(`therapist/clients/${p.clientId}/notes`, text).expect(201)).body.id;

const aShared = async (p: TestPractice): Promise<Loop> => Loop.through(p, answers, ['means']);

const aKept = (p: TestPractice): Promise<Loop> => Loop.through(p, answers);

/** Route by route, as the running router names them. A route that is not here fails the build. */
export const matrix: Record<string, Cell> = {
  'GET /livez': { who: audiences.anyone(200), send: (as) => as.get('/livez') },
  'GET /readyz': { who: audiences.anyone(200), send: (as) => as.get('/readyz') },
  'GET /api/openapi.json': {
    who: audiences.anyone(200),
    send: (as) => as.get('/api/openapi.json'),
  },
  'GET /api/public/installation': {
    who: audiences.anyone(200),
    send: (as) => as.get('/api/public/installation'),
  },
  'POST /api/public/set-up': {
    who: audiences.anyone(409),
    send: (as) =>
      as.post('/api/public/set-up', {
        token,
        practiceName: 'Mine',
        yourName: 'Me',
        email: 'me@example.org',
        password: 'a quiet morning with tea',
        timeZone: 'Europe/Vienna',
      }),
  },
  'POST /api/public/sign-in': {
    who: audiences.anyone(401),
    send: (as) =>
      as.post('/api/public/sign-in', {
        email: `${crypto.randomUUID()}@example.org`,
        password: 'x',
      }),
  },
  'POST /api/public/sign-in/code': {
    who: audiences.anyone(202),
    send: (as) =>
      as.post('/api/public/sign-in/code', { email: `${crypto.randomUUID()}@example.org` }),
  },
  'POST /api/public/sign-in/code/enter': {
    who: audiences.anyone(401),
    send: (as) => as.post('/api/public/sign-in/code/enter', { code: '123456' }),
  },
  'POST /api/public/invitations/look': {
    who: audiences.anyone(410),
    send: (as) => as.post('/api/public/invitations/look', { token }),
  },
  'POST /api/public/invitations/accept': {
    who: audiences.anyone(410),
    send: (as) =>
      as.post('/api/public/invitations/accept', {
        token,
        password: 'a quiet morning with tea',
        consentVersion: currentConsent.version,
      }),
  },
  'POST /api/public/demo/enter': {
    who: audiences.anyone(410),
    send: (as) => as.post('/api/public/demo/enter', { token }),
  },
  'GET /api/account/me': { who: audiences.signedIn(200), send: (as) => as.get('/api/account/me') },
  'GET /api/account/devices': {
    who: audiences.signedIn(200),
    send: (as) => as.get('/api/account/devices'),
  },
  'DELETE /api/account/devices/:signInId': {
    who: audiences.signedIn(204),
    send: (as, p) => as.delete(`/api/account/devices/${p.practiceId}`),
  },
  'POST /api/account/sign-out': {
    who: audiences.signedIn(204),
    send: (as) => as.post('/api/account/sign-out'),
  },
  ...inPractice({
    'GET therapist/caseload': {
      who: audiences.therapists(200),
      send: (as) => as.get('therapist/caseload'),
    },
    'GET therapist/clients': {
      who: audiences.therapists(200),
      send: (as) => as.get('therapist/clients'),
    },
    'POST therapist/clients': {
      who: audiences.therapists(201),
      send: (as) => as.post('therapist/clients', { ...record, isAdultInIndividualWork: true }),
    },
    'GET therapist/clients/:clientId': {
      who: audiences.inCare(200),
      send: (as, p) => as.get(`therapist/clients/${p.clientId}`),
    },
    'PUT therapist/clients/:clientId': {
      who: audiences.inCare(200),
      send: async (as, p) => {
        const { body } = await p.therapist.get(`therapist/clients/${p.clientId}`);
        return as.put(`therapist/clients/${p.clientId}`, record, ifMatch(body.revision));
      },
    },
    'POST therapist/clients/:clientId/invitation': {
      // 409: this client has a sign-in already, which only somebody in care may learn
      who: audiences.inCare(409),
      send: (as, p) => as.post(`therapist/clients/${p.clientId}/invitation`),
    },
    'GET therapist/exercises': {
      who: audiences.therapists(200),
      send: (as) => as.get('therapist/exercises'),
    },
    'GET therapist/exercises/:slug': {
      who: audiences.therapists(200),
      send: (as) => as.get('therapist/exercises/where-needs-come-last'),
    },
    'GET therapist/clients/:clientId/assignments': {
      who: audiences.inCare(200),
      send: (as, p) => as.get(`therapist/clients/${p.clientId}/assignments`),
    },
    'POST therapist/clients/:clientId/assignments': {
      who: audiences.inCare(201),
      send: (as, p) =>
        as.post(`therapist/clients/${p.clientId}/assignments`, {
          exercise: 'take-myself-seriously',
          card: { why: '', size: 'full', whenAndWhere: '', inTheWay: '' },
        }),
    },
    'GET therapist/clients/:clientId/responses': {
      who: audiences.inCare(200),
      send: (as, p) => as.get(`therapist/clients/${p.clientId}/responses`),
    },
    'GET therapist/responses/:responseId': {
      // 404 for everybody while it is kept; the positive case needs the undo time to pass and has its own test
      who: audiences.inCare(404),
      send: async (as, p) => as.get(`therapist/responses/${(await aKept(p)).responseId}`),
    },
    'GET therapist/clients/:clientId/notes': {
      who: audiences.inCare(200),
      send: (as, p) => as.get(`therapist/clients/${p.clientId}/notes`),
    },
    'POST therapist/clients/:clientId/notes': {
      who: audiences.inCare(201),
      send: (as, p) => as.post(`therapist/clients/${p.clientId}/notes`, text),
    },
    'GET therapist/notes/:noteId': {
      who: audiences.inCare(200),
      send: async (as, p) => as.get(`therapist/notes/${await aNote(p)}`),
    },
    'PUT therapist/notes/:noteId': {
      who: audiences.inCare(200),
      send: async (as, p) => as.put(`therapist/notes/${await aNote(p)}`, text, ifMatch(1)),
    },
    'POST therapist/notes/:noteId/sign': {
      who: audiences.inCare(200),
      send: async (as, p) =>
        as.post(`therapist/notes/${await aNote(p)}/sign`, undefined, ifMatch(1)),
    },
    'GET client/home': { who: audiences.clients(200), send: (as) => as.get('client/home') },
    'GET client/assignments/:assignmentId': {
      who: audiences.theClient(200),
      send: async (as, p) => as.get(`client/assignments/${await Loop.agree(p)}`),
    },
    'POST client/assignments/:assignmentId/responses': {
      who: audiences.theClient(201),
      send: async (as, p) => as.post(`client/assignments/${await Loop.agree(p)}/responses`),
    },
    'GET client/responses/:responseId': {
      who: audiences.theClient(200),
      send: async (as, p) => as.get(`client/responses/${(await aKept(p)).responseId}`),
    },
    'DELETE client/responses/:responseId': {
      who: audiences.theClient(204),
      send: async (as, p) => as.delete(`client/responses/${(await aKept(p)).responseId}`),
    },
    'PUT client/responses/:responseId/draft-items/:itemPath': {
      who: audiences.theClient(200),
      send: async (as, p) => {
        const { responseId } = await Loop.begin(p);
        const body = { value: 'Words', device: 'matrix' };
        return as.put(`client/responses/${responseId}/draft-items/means`, body, ifMatch(0));
      },
    },
    'POST client/responses/:responseId/finish': {
      who: audiences.theClient(200),
      send: async (as, p) => {
        const loop = await Loop.begin(p);
        await loop.write('means', 'Words');
        return as.post(`${loop.path}/finish`, { revisions: loop.revisions });
      },
    },
    'POST client/responses/:responseId/share': {
      who: audiences.theClient(200),
      send: async (as, p) =>
        as.post(`${(await aKept(p)).path}/share`, { revision: 1, share: ['means'] }),
    },
    'POST client/responses/:responseId/take-back': {
      who: audiences.theClient(200),
      send: async (as, p) => as.post(`${(await aShared(p)).path}/take-back`),
    },
    'GET owner/demo-mails': {
      who: audiences.ownerOfDemo(),
      send: (as) => as.get('owner/demo-mails'),
    },
  }),
};

function inPractice(cells: Record<string, Cell>): Record<string, Cell> {
  return Object.fromEntries(
    Object.entries(cells).map(([route, cell]) => {
      const [method, path] = route.split(' ');
      return [`${method} /api/practices/:practiceId/${path}`, cell];
    }),
  );
}
