import type { TestPractice } from '../practice.ts';
import { ifMatch, type Visitor } from '../visitor.ts';
import { audiences, type Cell, ofClient, ofPractice } from './cell.ts';
import { aNewClient } from './therapist.ts';

const pathOf = (p: TestPractice) => `therapist/clients/${p.clientId}`;
const revisionOf = async (p: TestPractice) =>
  ifMatch((await p.therapist.get(pathOf(p)).expect(200)).body.revision);
const colleague = (p: TestPractice) => ({ memberId: p.members.otherTherapist.memberId });
const anInvited = async (as: Visitor): Promise<string> => {
  const path = `therapist/clients/${await aNewClient(as)}/invitation`;
  await as.post(path).expect(204);
  return path;
};

/** The practice's client stays as it is for the other cells: what would change it is refused instead. */
export const clients: Record<string, Cell> = {
  'POST therapist/clients/:clientId/archive': {
    who: audiences.inCare(412),
    log: 'nothing',
    send: (as, p) => as.post(`therapist/clients/${p.clientId}/archive`, undefined, ifMatch(9999)),
    really: {
      as: 'therapist',
      log: ofClient('archived', 'client', 'path'),
      send: async (as, p) => as.post(`${pathOf(p)}/archive`, undefined, await revisionOf(p)),
    },
  },
  'POST therapist/clients/:clientId/bring-back': {
    who: audiences.inCare(412),
    log: 'nothing',
    send: (as, p) =>
      as.post(`therapist/clients/${p.clientId}/bring-back`, undefined, ifMatch(9999)),
    really: {
      as: 'therapist',
      log: ofClient('brought_back', 'client', 'path'),
      send: async (as, p) => {
        await p.therapist.post(`${pathOf(p)}/archive`, undefined, await revisionOf(p)).expect(200);
        return as.post(`${pathOf(p)}/bring-back`, undefined, await revisionOf(p));
      },
    },
  },
  'POST therapist/clients/:clientId/invitation/again': {
    // 409: this client has a sign-in already, as above
    who: audiences.inCare(409),
    log: 'nothing',
    send: (as, p) => as.post(`therapist/clients/${p.clientId}/invitation/again`),
    really: {
      as: 'therapist',
      log: ofClient('invited', 'invitation', 'new'),
      send: async (as) => as.post(`${await anInvited(as)}/again`),
    },
  },
  'DELETE therapist/clients/:clientId/invitation': {
    who: audiences.inCare(409),
    log: 'nothing',
    send: (as, p) => as.delete(`therapist/clients/${p.clientId}/invitation`),
    really: {
      as: 'therapist',
      log: ofClient('took_back', 'invitation', 'path'),
      send: async (as) => as.delete(await anInvited(as)),
    },
  },
  'GET therapist/clients/:clientId/care': {
    who: audiences.inCare(200),
    log: ofClient('opened', 'care'),
    send: (as, p) => as.get(`therapist/clients/${p.clientId}/care`),
  },
  'POST therapist/clients/:clientId/care': {
    // 409: already in care
    who: audiences.inCare(409),
    log: 'nothing',
    send: (as, p) =>
      as.post(`therapist/clients/${p.clientId}/care`, { memberId: p.members.therapist.memberId }),
    really: {
      as: 'therapist',
      log: ofClient('started', 'care', 'new'),
      send: (as, p) => as.post(`therapist/clients/${p.clientId}/care`, colleague(p)),
    },
  },
  'POST therapist/clients/:clientId/care/:memberId/end': {
    // 409: nobody else is in care
    who: audiences.inCare(409),
    log: 'nothing',
    send: (as, p) =>
      as.post(`therapist/clients/${p.clientId}/care/${p.members.therapist.memberId}/end`),
    really: {
      as: 'therapist',
      log: ofClient('ended', 'care', 'path'),
      send: async (as, p) => {
        await p.therapist.post(`${pathOf(p)}/care`, colleague(p)).expect(201);
        const { memberId } = p.members.therapist;
        return as.post(`therapist/clients/${p.clientId}/care/${memberId}/end`);
      },
    },
  },
  'GET owner/clients': {
    who: { owner: 200 },
    log: ofPractice('opened', 'clients'),
    send: (as) => as.get('owner/clients'),
  },
  'GET owner/clients/:clientId/care': {
    who: { owner: 200 },
    log: ofClient('opened', 'care'),
    send: (as, p) => as.get(`owner/clients/${p.clientId}/care`),
  },
  'POST owner/clients/:clientId/care': {
    who: { owner: 409 },
    log: 'nothing',
    send: (as, p) =>
      as.post(`owner/clients/${p.clientId}/care`, { memberId: p.members.therapist.memberId }),
    really: {
      as: 'owner',
      log: ofClient('started', 'care', 'new'),
      send: (as, p) => as.post(`owner/clients/${p.clientId}/care`, colleague(p)),
    },
  },
  'POST owner/clients/:clientId/care/:memberId/end': {
    who: { owner: 409 },
    log: 'nothing',
    send: (as, p) =>
      as.post(`owner/clients/${p.clientId}/care/${p.members.therapist.memberId}/end`),
    really: {
      as: 'owner',
      log: ofClient('ended', 'care', 'path'),
      send: async (as, p) => {
        await p.therapist.post(`${pathOf(p)}/care`, colleague(p)).expect(201);
        const { memberId } = p.members.therapist;
        return as.post(`owner/clients/${p.clientId}/care/${memberId}/end`);
      },
    },
  },
};
