import { currentConsent } from '@selfward/content';
import { TherapistAssignment } from '@selfward/contract';
import { letterExercise, Loop, plainCard } from '../loop.ts';
import type { TestPractice } from '../practice.ts';
import { ifMatch } from '../visitor.ts';
import { audiences, type Cell, ofClient } from './cell.ts';

const answers = { means: 'I would rest before I fall over.', letter: 'You waited long.' };

const aKept = (p: TestPractice): Promise<Loop> => Loop.through(p, answers);

const aShared = (p: TestPractice): Promise<Loop> => Loop.through(p, answers, ['means']);

const aSent = async (p: TestPractice, later: () => void): Promise<string> => {
  const id = await Loop.agree(p, letterExercise, 'sent');
  later();
  return `client/assignments/${id}`;
};

async function aWeekly(p: TestPractice): Promise<string> {
  const rhythm = { kind: 'weekly', weekday: 5, time: '18:00', weeks: 12, afterwards: null };
  const agreed = { exercise: 'weekly-signals', card: plainCard, rhythm };
  const { body } = await p.therapist.post(`therapist/clients/${p.clientId}/assignments`, agreed);
  return TherapistAssignment.parse(body).id;
}

const rested = { reason: 'rested', keepReason: false };

export const client: Record<string, Cell> = {
  'GET client/home': {
    who: audiences.clients(200),
    log: ofClient('opened', 'home'),
    send: (as) => as.get('client/home'),
  },
  'GET client/consent': {
    who: audiences.clients(200),
    log: ofClient('opened', 'consent', 'new'),
    send: (as) => as.get('client/consent'),
  },
  'POST client/consent': {
    who: audiences.clients(204),
    log: ofClient('accepted', 'consent', 'new'),
    send: (as) => as.post('client/consent', { version: currentConsent.version }),
  },
  'GET client/assignments/:assignmentId': {
    who: audiences.theClient(200),
    log: ofClient('opened', 'assignment', 'path'),
    send: async (as, p) => as.get(`client/assignments/${await Loop.agree(p)}`),
  },
  'GET client/assignments/:assignmentId/offers': {
    who: audiences.theClient(200),
    log: ofClient('opened', 'assignment', 'path'),
    send: async (as, p) => as.get(`client/assignments/${await Loop.agree(p)}/offers`),
  },
  'POST client/assignments/:assignmentId/responses': {
    who: audiences.theClient(201),
    log: ofClient('created', 'response', 'answer'),
    send: async (as, p) => as.post(`client/assignments/${await Loop.agree(p)}/responses`),
  },
  'PUT client/assignments/:assignmentId/day': {
    who: audiences.theClient(204),
    log: ofClient('changed', 'assignment', 'path'),
    send: async (as, p) =>
      as.put(`client/assignments/${await aWeekly(p)}/day`, { weekday: 3, time: '18:00' }),
  },
  'PUT client/pause': {
    who: audiences.clients(200),
    log: ofClient('changed', 'pause', 'new'),
    send: (as) => as.put('client/pause', { weeks: 2 }),
  },
  'DELETE client/pause': {
    who: audiences.clients(204),
    log: ofClient('undone', 'pause', 'new'),
    send: (as) => as.delete('client/pause'),
  },
  'PUT client/assignments/:assignmentId/size': {
    who: audiences.theClient(204),
    log: ofClient('changed', 'assignment', 'path'),
    send: async (as, p) =>
      as.put(`client/assignments/${await Loop.agree(p)}/size`, { size: 'small' }),
  },
  'POST client/assignments/:assignmentId/decline': {
    // 409: agreed in the room, which only this client may learn
    who: audiences.theClient(409),
    log: 'nothing',
    send: async (as, p) => as.post(`client/assignments/${await Loop.agree(p)}/decline`),
    really: {
      as: 'client',
      log: ofClient('declined', 'assignment', 'path'),
      send: async (as, p, later) => as.post(`${await aSent(p, later)}/decline`),
    },
  },
  'POST client/assignments/:assignmentId/undo-decline': {
    who: audiences.theClient(409),
    log: 'nothing',
    send: async (as, p) => as.post(`client/assignments/${await Loop.agree(p)}/undo-decline`),
    really: {
      as: 'client',
      log: ofClient('undone', 'assignment', 'path'),
      send: async (as, p, later) => {
        const path = await aSent(p, later);
        await p.client.post(`${path}/decline`).expect(204);
        return as.post(`${path}/undo-decline`);
      },
    },
  },
  'POST client/assignments/:assignmentId/seen': {
    who: audiences.theClient(204),
    log: ofClient('opened', 'assignment', 'path'),
    send: async (as, p) => as.post(`client/assignments/${await Loop.agree(p)}/seen`),
  },
  'POST client/assignments/:assignmentId/set-aside': {
    who: audiences.theClient(200),
    log: ofClient('set_aside', 'assignment', 'path'),
    send: async (as, p) => as.post(`client/assignments/${await Loop.agree(p)}/set-aside`, rested),
  },
  'POST client/assignments/:assignmentId/open-again': {
    who: audiences.theClient(200),
    log: ofClient('undone', 'assignment', 'path'),
    send: async (as, p) => {
      const path = `client/assignments/${await Loop.agree(p)}`;
      await p.client.post(`${path}/set-aside`, rested).expect(200);
      return as.post(`${path}/open-again`);
    },
  },
  'GET client/responses/:responseId/practice-view': {
    who: audiences.theClient(200),
    log: ofClient('opened', 'response', 'path'),
    send: async (as, p) => as.get(`${(await aKept(p)).path}/practice-view?items=means`),
  },
  'GET client/responses/:responseId': {
    who: audiences.theClient(200),
    log: ofClient('opened', 'response', 'path'),
    send: async (as, p) => as.get(`client/responses/${(await aKept(p)).responseId}`),
  },
  'DELETE client/responses/:responseId': {
    who: audiences.theClient(204),
    log: ofClient('erased', 'response', 'path'),
    send: async (as, p) => as.delete(`client/responses/${(await aKept(p)).responseId}`),
  },
  'PUT client/responses/:responseId/draft-items/:itemPath': {
    who: audiences.theClient(200),
    log: 'spell',
    send: async (as, p) => {
      const { responseId } = await Loop.begin(p);
      const body = { value: 'Words', device: 'matrix' };
      return as.put(`client/responses/${responseId}/draft-items/means`, body, ifMatch(0));
    },
  },
  'POST client/responses/:responseId/finish': {
    who: audiences.theClient(200),
    log: ofClient('finished', 'response', 'path'),
    send: async (as, p) => {
      const loop = await Loop.begin(p);
      await loop.write('means', 'Words');
      return as.post(`${loop.path}/finish`, { revisions: loop.revisions });
    },
  },
  'POST client/responses/:responseId/share': {
    who: audiences.theClient(200),
    log: ofClient('shared', 'response', 'path'),
    send: async (as, p) =>
      as.post(`${(await aKept(p)).path}/share`, { revision: 1, share: ['means'] }),
  },
  'POST client/responses/:responseId/take-back': {
    who: audiences.theClient(200),
    log: ofClient('took_back', 'response', 'path'),
    send: async (as, p) => as.post(`${(await aShared(p)).path}/take-back`),
  },
};
