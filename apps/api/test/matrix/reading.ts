import { Loop } from '../loop.ts';
import type { TestPractice } from '../practice.ts';
import { audiences, type Cell } from './cell.ts';

/** 404 for everybody: a kept text is not there. What is shared has tests of its own, after its undo. */
const aKept = async (p: TestPractice): Promise<string> =>
  (await Loop.through(p, { means: 'I would rest before I fall over.' })).responseId;

const seen = 'A'.repeat(22);

export const reading: Record<string, Cell> = {
  'PUT therapist/responses/:responseId/read': {
    who: audiences.inCare(404),
    send: async (as, p) =>
      as.put(`therapist/responses/${await aKept(p)}/read`, { read: true, seen }),
  },
  'POST therapist/responses/:responseId/opened': {
    who: audiences.inCare(404),
    send: async (as, p) => as.post(`therapist/responses/${await aKept(p)}/opened`, { seen }),
  },
  'POST therapist/clients/:clientId/read': {
    who: audiences.inCare(204),
    send: async (as, p) =>
      as.post(`therapist/clients/${p.clientId}/read`, {
        read: true,
        responses: [{ id: await aKept(p), seen }],
      }),
  },
  'POST therapist/responses/:responseId/lines': {
    who: audiences.inCare(404),
    send: async (as, p) =>
      as.post(`therapist/responses/${await aKept(p)}/lines`, { text: 'I read it.' }),
  },
  'DELETE therapist/responses/:responseId/lines/:lineId': {
    who: audiences.inCare(404),
    send: async (as, p) => {
      const responseId = await aKept(p);
      return as.delete(`therapist/responses/${responseId}/lines/${responseId}`);
    },
  },
  'GET client/glass-door': {
    who: audiences.clients(200),
    send: (as) => as.get('client/glass-door'),
  },
};
