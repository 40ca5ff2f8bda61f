import { logExercise, Loop } from '../loop.ts';
import type { TestPractice } from '../practice.ts';
import { audiences, type Cell, ofClient } from './cell.ts';

/** 404 for everybody: a kept text is not there. */
const aKept = async (p: TestPractice): Promise<string> =>
  (await Loop.through(p, { means: 'I would rest before I fall over.' })).responseId;

const seen = 'A'.repeat(22);

export async function aReadable(p: TestPractice, later: () => void): Promise<string> {
  const { responseId } = await Loop.through(p, { means: 'I would rest.' }, ['means']);
  later();
  return responseId;
}

/** As it was shown: its address, and the proof of what stood there. */
async function aShown(p: TestPractice, later: () => void) {
  const id = await aReadable(p, later);
  const path = `therapist/responses/${id}`;
  const { body } = await p.therapist.get(path).expect(200);
  return { id, path, seen: String(body.seen) };
}

const aLine = async (p: TestPractice, later: () => void): Promise<string> => {
  const path = `therapist/responses/${await aReadable(p, later)}/lines`;
  const { body } = await p.therapist.post(path, { text: 'I read it.' }).expect(201);
  return `${path}/${body.id}`;
};

async function anEntry(p: TestPractice, later: () => void): Promise<string> {
  const entry = await Loop.begin(p, logExercise);
  await entry.write('safe_now', { code: 'yes' });
  await entry.write('ask', 'To take the late tram.');
  await entry.finish().expect(200);
  await entry.share(['ask']).expect(200);
  later();
  return logExercise;
}

export const reading: Record<string, Cell> = {
  'GET therapist/clients/:clientId/logs/:slug': {
    // 404: what can still be undone is not there.
    who: audiences.inCare(404),
    log: 'nothing',
    send: async (as, p, later) =>
      as.get(`therapist/clients/${p.clientId}/logs/${await anEntry(p, later)}`),
    really: {
      as: 'therapist',
      log: ofClient('opened', 'review'),
      send: async (as, p, later) =>
        as.get(`therapist/clients/${p.clientId}/logs/${await anEntry(p, later)}`),
    },
  },
  'GET client/logs/:slug': {
    who: audiences.theClient(200),
    log: ofClient('opened', 'response'),
    send: async (as, p, later) => as.get(`client/logs/${await anEntry(p, later)}`),
  },
  'POST therapist/clients/:clientId/opened': {
    who: audiences.inCare(204),
    log: 'nothing',
    send: async (as, p) =>
      as.post(`therapist/clients/${p.clientId}/opened`, {
        responses: [{ id: await aKept(p), seen }],
      }),
    really: {
      as: 'therapist',
      log: ofClient('opened', 'response', 'new'),
      send: async (as, p, later) => {
        const { id, seen } = await aShown(p, later);
        return as.post(`therapist/clients/${p.clientId}/opened`, { responses: [{ id, seen }] });
      },
    },
  },
  'PUT therapist/responses/:responseId/read': {
    who: audiences.inCare(404),
    log: 'nothing',
    send: async (as, p) =>
      as.put(`therapist/responses/${await aKept(p)}/read`, { read: true, seen }),
    really: {
      as: 'therapist',
      log: ofClient('marked_read', 'response', 'path'),
      send: async (as, p, later) => {
        const { path, seen } = await aShown(p, later);
        return as.put(`${path}/read`, { read: true, seen });
      },
    },
  },
  'POST therapist/responses/:responseId/opened': {
    who: audiences.inCare(404),
    log: 'nothing',
    send: async (as, p) => as.post(`therapist/responses/${await aKept(p)}/opened`, { seen }),
    really: {
      as: 'therapist',
      log: ofClient('opened', 'response', 'path'),
      send: async (as, p, later) => {
        const { path, seen } = await aShown(p, later);
        return as.post(`${path}/opened`, { seen });
      },
    },
  },
  'POST therapist/clients/:clientId/read': {
    who: audiences.inCare(204),
    log: 'nothing',
    send: async (as, p) =>
      as.post(`therapist/clients/${p.clientId}/read`, {
        read: true,
        responses: [{ id: await aKept(p), seen }],
      }),
    really: {
      as: 'therapist',
      log: ofClient('marked_read', 'response', 'new'),
      send: async (as, p, later) => {
        const { id, seen } = await aShown(p, later);
        const body = { read: true, responses: [{ id, seen }] };
        return as.post(`therapist/clients/${p.clientId}/read`, body);
      },
    },
  },
  'POST therapist/responses/:responseId/lines': {
    who: audiences.inCare(404),
    log: 'nothing',
    send: async (as, p) =>
      as.post(`therapist/responses/${await aKept(p)}/lines`, { text: 'I read it.' }),
    really: {
      as: 'therapist',
      log: ofClient('created', 'response_line', 'answer'),
      send: async (as, p, later) => {
        const path = `therapist/responses/${await aReadable(p, later)}/lines`;
        return as.post(path, { text: 'I read it.' });
      },
    },
  },
  'DELETE therapist/responses/:responseId/lines/:lineId': {
    who: audiences.inCare(404),
    log: 'nothing',
    send: async (as, p) => {
      const responseId = await aKept(p);
      return as.delete(`therapist/responses/${responseId}/lines/${responseId}`);
    },
    really: {
      as: 'therapist',
      log: ofClient('undone', 'response_line', 'path'),
      send: async (as, p, later) => as.delete(await aLine(p, later)),
    },
  },
  'GET client/glass-door': {
    who: audiences.clients(200),
    log: ofClient('opened', 'glass_door'),
    send: (as) => as.get('client/glass-door'),
  },
};
