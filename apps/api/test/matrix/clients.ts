import { ifMatch } from '../visitor.ts';
import { audiences, type Cell } from './cell.ts';

/** The practice's client stays as it is for the other cells: what would change it is refused instead. */
export const clients: Record<string, Cell> = {
  'POST therapist/clients/:clientId/archive': {
    who: audiences.inCare(412),
    send: (as, p) => as.post(`therapist/clients/${p.clientId}/archive`, undefined, ifMatch(9999)),
  },
  'POST therapist/clients/:clientId/bring-back': {
    who: audiences.inCare(412),
    send: (as, p) =>
      as.post(`therapist/clients/${p.clientId}/bring-back`, undefined, ifMatch(9999)),
  },
  'POST therapist/clients/:clientId/invitation/again': {
    // 409: this client has a sign-in already, as above
    who: audiences.inCare(409),
    send: (as, p) => as.post(`therapist/clients/${p.clientId}/invitation/again`),
  },
  'DELETE therapist/clients/:clientId/invitation': {
    who: audiences.inCare(409),
    send: (as, p) => as.delete(`therapist/clients/${p.clientId}/invitation`),
  },
  'GET therapist/clients/:clientId/care': {
    who: audiences.inCare(200),
    send: (as, p) => as.get(`therapist/clients/${p.clientId}/care`),
  },
  'POST therapist/clients/:clientId/care': {
    // 409: already in care
    who: audiences.inCare(409),
    send: (as, p) =>
      as.post(`therapist/clients/${p.clientId}/care`, { memberId: p.members.therapist.memberId }),
  },
  'POST therapist/clients/:clientId/care/:memberId/end': {
    // 409: nobody else is in care
    who: audiences.inCare(409),
    send: (as, p) =>
      as.post(`therapist/clients/${p.clientId}/care/${p.members.therapist.memberId}/end`),
  },
  'GET owner/clients': {
    who: { owner: 200 },
    send: (as) => as.get('owner/clients'),
  },
  'GET owner/clients/:clientId/care': {
    who: { owner: 200 },
    send: (as, p) => as.get(`owner/clients/${p.clientId}/care`),
  },
  'POST owner/clients/:clientId/care': {
    who: { owner: 409 },
    send: (as, p) =>
      as.post(`owner/clients/${p.clientId}/care`, { memberId: p.members.therapist.memberId }),
  },
  'POST owner/clients/:clientId/care/:memberId/end': {
    who: { owner: 409 },
    send: (as, p) =>
      as.post(`owner/clients/${p.clientId}/care/${p.members.therapist.memberId}/end`),
  },
};
