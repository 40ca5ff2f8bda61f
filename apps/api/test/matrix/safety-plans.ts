import type { TestPractice } from '../practice.ts';
import { aSharedPlan, aPlan, sharePlan, writePlan } from '../safety-plan.ts';
import { goAway } from '../safety.ts';
import { ifMatch, type Visitor } from '../visitor.ts';
import { audiences, type Cell, ofClient } from './cell.ts';

const path = 'client/safety-plan';
const ofTherapist = (p: TestPractice) => `therapist/clients/${p.clientId}/safety-plan`;

const save = (as: Visitor) => as.put(path, { content: aPlan(), together: false }, ifMatch(0));

/** The version of whoever asks: every client has a plan of their own. */
const ownVersion = async (as: Visitor, p: TestPractice): Promise<string> => {
  await save(p.client);
  const { body } = await p.client.get(path);
  return `${path}/versions/${body.versions[0].id}`;
};

const openedByCover = async (as: Visitor, p: TestPractice, later: () => void) => {
  const plan = await aSharedPlan(p, later);
  await goAway(p, new Date());
  return as.post(`cover/clients/${p.clientId}/safety-plan/opened`, { plan });
};

export const safetyPlans: Record<string, Cell> = {
  [`GET ${path}`]: {
    who: audiences.clients(200),
    log: ofClient('opened', 'safety_plan'),
    send: (as) => as.get(path),
  },
  [`PUT ${path}`]: {
    who: audiences.clients(200),
    log: ofClient('changed', 'safety_plan'),
    send: save,
  },
  [`DELETE ${path}`]: {
    who: audiences.clients(204),
    log: ofClient('erased', 'safety_plan'),
    send: async (as) => {
      await save(as);
      return as.delete(path, ifMatch(1));
    },
  },
  [`GET ${path}/versions/:versionId`]: {
    who: audiences.theClient(200),
    log: ofClient('opened', 'safety_plan', 'path'),
    send: async (as, p) => as.get(await ownVersion(as, p)),
  },
  [`PUT ${path}/sharing`]: {
    who: audiences.clients(200),
    log: ofClient('shared', 'safety_plan'),
    send: async (as) => {
      await save(as);
      return as.put(`${path}/sharing`, { revision: 1, parts: ['signs'] });
    },
  },
  [`DELETE ${path}/sharing`]: {
    who: audiences.clients(200),
    log: ofClient('took_back', 'safety_plan'),
    send: async (as) => {
      await save(as);
      await as.put(`${path}/sharing`, { revision: 1, parts: ['signs'] });
      return as.delete(`${path}/sharing`);
    },
  },
  // Where nothing is shared nothing is read, and nothing stands in the log.
  'GET therapist/clients/:clientId/safety-plan': {
    who: audiences.inCare(200),
    log: 'nothing',
    send: (as, p) => as.get(ofTherapist(p)),
    really: {
      as: 'therapist',
      log: ofClient('opened', 'safety_plan', 'new'),
      send: async (as, p, later) => {
        await sharePlan(p, await writePlan(p));
        later();
        return as.get(ofTherapist(p));
      },
    },
  },
  'POST therapist/clients/:clientId/safety-plan/opened': {
    who: audiences.inCare(404),
    log: 'nothing',
    send: (as, p) => as.post(`${ofTherapist(p)}/opened`, { plan: crypto.randomUUID() }),
    really: {
      as: 'therapist',
      log: ofClient('opened', 'safety_plan', 'new'),
      send: async (as, p, later) =>
        as.post(`${ofTherapist(p)}/opened`, { plan: await aSharedPlan(p, later) }),
    },
  },
  'POST cover/clients/:clientId/safety-plan/opened': {
    who: audiences.cover(404),
    log: 'nothing',
    send: (as, p) =>
      as.post(`cover/clients/${p.clientId}/safety-plan/opened`, { plan: crypto.randomUUID() }),
    really: {
      as: 'cover',
      log: ofClient('opened', 'safety_plan', 'new'),
      send: openedByCover,
    },
  },
};
