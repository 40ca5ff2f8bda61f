import { Loop } from '../loop.ts';
import type { TestPractice } from '../practice.ts';
import { goAway, lookAfter, officeHours, raise, theFlag } from '../safety.ts';
import { ifMatch } from '../visitor.ts';
import { audiences, type Cell, ofClient, ofPractice } from './cell.ts';

/** What waits for the therapist, as it is named in a path. */
const aFlag = async (p: TestPractice): Promise<string> => {
  await raise(p);
  return (await theFlag(p)).id;
};

const aCoveredFlag = async (p: TestPractice): Promise<string> => {
  await goAway(p);
  return aFlag(p);
};

const done = async (p: TestPractice, flagId: string) => {
  const { body } = await p.therapist.get(`therapist/flags/${flagId}`).expect(200);
  return { did: ['spoke'], words: 'We spoke.', closes: true, newest: body.answers[0].id };
};

export const safety: Record<string, Cell> = {
  'GET therapist/flags': {
    who: audiences.therapists(200),
    log: ofPractice('opened', 'flags'),
    send: async (as, p) => {
      await aFlag(p);
      return as.get('therapist/flags');
    },
  },
  'GET therapist/flags/:flagId': {
    who: audiences.inCare(200),
    log: ofClient('opened', 'flag', 'path'),
    send: async (as, p) => as.get(`therapist/flags/${await aFlag(p)}`),
  },
  'POST therapist/flags/:flagId/seen': {
    who: audiences.inCare(204),
    log: ofClient('marked_read', 'flag', 'path'),
    send: async (as, p) => as.post(`therapist/flags/${await aFlag(p)}/seen`),
  },
  'POST therapist/flags/:flagId/steps': {
    who: audiences.inCare(204),
    log: ofClient('changed', 'flag', 'path'),
    send: async (as, p) => {
      const flagId = await aFlag(p);
      return as.post(`therapist/flags/${flagId}/steps`, await done(p, flagId));
    },
  },
  'POST therapist/flags/:flagId/opened': {
    who: audiences.inCare(204),
    log: ofClient('opened', 'flag', 'path'),
    send: async (as, p) => as.post(`therapist/flags/${await aFlag(p)}/opened`, { plan: null }),
  },
  'GET therapist/clients/:clientId/flags': {
    who: audiences.inCare(200),
    log: ofClient('opened', 'flags'),
    send: async (as, p) => {
      await aFlag(p);
      return as.get(`therapist/clients/${p.clientId}/flags`);
    },
  },
  'GET therapist/clients/:clientId/safety-answers': {
    who: audiences.inCare(200),
    log: ofClient('opened', 'safety_answers'),
    send: async (as, p) => {
      await raise(p);
      return as.get(`therapist/clients/${p.clientId}/safety-answers`);
    },
  },
  'GET cover/flags': {
    who: audiences.cover(200),
    log: ofPractice('opened', 'flags'),
    send: async (as, p) => {
      await aCoveredFlag(p);
      return as.get('cover/flags');
    },
  },
  'GET cover/flags/:flagId': {
    who: audiences.cover(200),
    log: ofClient('opened', 'flag', 'path'),
    send: async (as, p) => as.get(`cover/flags/${await aCoveredFlag(p)}`),
  },
  'POST cover/flags/:flagId/seen': {
    who: audiences.cover(204),
    log: ofClient('marked_read', 'flag', 'path'),
    send: async (as, p) => as.post(`cover/flags/${await aCoveredFlag(p)}/seen`),
  },
  'POST cover/flags/:flagId/opened': {
    who: audiences.cover(204),
    log: ofClient('opened', 'flag', 'path'),
    send: async (as, p) => as.post(`cover/flags/${await aCoveredFlag(p)}/opened`, { plan: null }),
  },
  'POST cover/flags/:flagId/steps': {
    who: audiences.cover(204),
    log: ofClient('changed', 'flag', 'path'),
    send: async (as, p) => {
      const flagId = await aCoveredFlag(p);
      return as.post(`cover/flags/${flagId}/steps`, await done(p, flagId));
    },
  },
  'GET owner/safety': {
    who: audiences.owner(200),
    log: ofPractice('opened', 'safety_settings'),
    send: (as) => as.get('owner/safety'),
  },
  'PUT owner/safety': {
    who: audiences.owner(200),
    log: ofPractice('changed', 'safety_settings'),
    send: async (as, p) => {
      const { body } = await p.owner.get('owner/safety').expect(200);
      const said = { workingHours: officeHours, withinHours: 4, covers: [] };
      return as.put('owner/safety', said, ifMatch(body.revision));
    },
  },
  'GET owner/safety/months': {
    who: audiences.owner(200),
    log: ofPractice('opened', 'flags'),
    send: (as) => as.get('owner/safety/months'),
  },
  'POST client/assignments/:assignmentId/instead': {
    who: audiences.theClient(204),
    log: ofClient('changed', 'assignment', 'path'),
    send: async (as, p) => {
      await lookAfter(p);
      return as.post(`client/assignments/${await Loop.agree(p, 'phq-9')}/instead`);
    },
  },
};
