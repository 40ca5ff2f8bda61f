import { Session } from '@selfward/contract';
import { wallTimeAt } from '@selfward/domain/time';
import type { TestPractice } from '../practice.ts';
import { ifMatch, type Visitor } from '../visitor.ts';
import { audiences, type Cell, ofClient, ofPractice } from './cell.ts';

const monday = { day: '2027-01-11', clock: '14:00', place: 'video' };

const list = (p: TestPractice): string => `therapist/clients/${p.clientId}/sessions`;

async function aSession(p: TestPractice, body: object = monday): Promise<Session> {
  return Session.parse((await p.therapist.post(list(p), body).expect(201)).body);
}

const now = () => ({ ...wallTimeAt('Europe/Vienna', new Date()), place: 'room' });

/** An act on a fresh session, by its newest revision. */
const act = (
  what: string,
  action: 'started' | 'finished' | 'cancelled' | 'undone',
  of: (p: TestPractice) => Promise<Session> = aSession,
): Cell => ({
  who: audiences.inCare(200),
  log: ofClient(action, 'session', 'path'),
  send: async (as: Visitor, p: TestPractice) => {
    const { id, revision } = await of(p);
    return as.post(`therapist/sessions/${id}/${what}`, undefined, ifMatch(revision));
  },
});

async function cancelled(p: TestPractice): Promise<Session> {
  const { id } = await aSession(p);
  const gone = await p.therapist.post(`therapist/sessions/${id}/cancel`, undefined, ifMatch(1));
  return Session.parse(gone.body);
}

export const sessions: Record<string, Cell> = {
  'GET therapist/today': {
    who: audiences.therapists(200),
    log: ofPractice('opened', 'today'),
    send: (as) => as.get('therapist/today'),
  },
  'GET therapist/clients/:clientId/timeline': {
    who: audiences.inCare(200),
    log: ofClient('opened', 'timeline'),
    send: (as, p) => as.get(`therapist/clients/${p.clientId}/timeline`),
  },
  'GET therapist/sessions': {
    who: audiences.therapists(200),
    log: ofPractice('opened', 'sessions'),
    send: async (as, p) => {
      await aSession(p);
      await p.otherTherapist.post(`therapist/clients/${p.otherClientId}/sessions`, monday);
      return as.get('therapist/sessions?from=2027-01-01&to=2027-01-31');
    },
  },
  'GET therapist/sessions/:sessionId': {
    who: audiences.inCare(200),
    log: ofClient('opened', 'session', 'path'),
    send: async (as, p) => as.get(`therapist/sessions/${(await aSession(p)).id}`),
  },
  'PUT therapist/sessions/:sessionId': {
    who: audiences.inCare(200),
    log: ofClient('changed', 'session', 'path'),
    send: async (as, p) =>
      as.put(`therapist/sessions/${(await aSession(p)).id}`, monday, ifMatch(1)),
  },
  'POST therapist/sessions/:sessionId/start': act('start', 'started'),
  'POST therapist/sessions/:sessionId/finish': act('finish', 'finished', (p) => aSession(p, now())),
  'POST therapist/sessions/:sessionId/cancel': act('cancel', 'cancelled'),
  'POST therapist/sessions/:sessionId/undo': act('undo', 'undone', cancelled),
  'PUT therapist/sessions/:sessionId/note-waived': {
    who: audiences.inCare(200),
    log: ofClient('changed', 'session', 'path'),
    send: async (as, p) => {
      const { id } = await aSession(p, now());
      return as.put(`therapist/sessions/${id}/note-waived`, { waived: true }, ifMatch(1));
    },
  },
  'GET therapist/clients/:clientId/sessions': {
    who: audiences.inCare(200),
    log: ofClient('opened', 'sessions'),
    send: (as, p) => as.get(list(p)),
  },
  'POST therapist/clients/:clientId/sessions': {
    who: audiences.inCare(201),
    log: ofClient('created', 'session', 'answer'),
    send: (as, p) => as.post(list(p), monday),
  },
  'POST therapist/clients/:clientId/sessions/start': {
    who: audiences.inCare(201),
    log: ofClient('started', 'session', 'answer'),
    send: (as, p) => as.post(`${list(p)}/start`, {}),
  },
};
