import { currentConsent } from '@selfward/content';
import { audiences, type Cell } from './cell.ts';

const token = 'A'.repeat(43);

/** Routes that need no practice: health, what anyone may ask, and a person's own account. */
export const open: Record<string, Cell> = {
  'GET /livez': { who: audiences.anyone(200), log: 'nothing', send: (as) => as.get('/livez') },
  'GET /readyz': { who: audiences.anyone(200), log: 'nothing', send: (as) => as.get('/readyz') },
  'GET /api/openapi.json': {
    who: audiences.anyone(200),
    log: 'nothing',
    send: (as) => as.get('/api/openapi.json'),
  },
  'GET /api/public/installation': {
    who: audiences.anyone(200),
    log: 'nothing',
    send: (as) => as.get('/api/public/installation'),
  },
  'POST /api/public/set-up': {
    who: audiences.anyone(409),
    log: 'nothing',
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
    log: 'nothing',
    send: (as) =>
      as.post('/api/public/sign-in', {
        email: `${crypto.randomUUID()}@example.org`,
        password: 'x',
      }),
  },
  'POST /api/public/sign-in/code': {
    who: audiences.anyone(202),
    log: 'nothing',
    send: (as) =>
      as.post('/api/public/sign-in/code', { email: `${crypto.randomUUID()}@example.org` }),
  },
  'POST /api/public/sign-in/code/enter': {
    who: audiences.anyone(401),
    log: 'nothing',
    send: (as) => as.post('/api/public/sign-in/code/enter', { code: '123456' }),
  },
  'POST /api/public/invitations/look': {
    who: audiences.anyone(410),
    log: 'nothing',
    send: (as) => as.post('/api/public/invitations/look', { token }),
  },
  'POST /api/public/invitations/accept': {
    who: audiences.anyone(410),
    log: 'nothing',
    send: (as) =>
      as.post('/api/public/invitations/accept', {
        token,
        password: 'a quiet morning with tea',
        consentVersion: currentConsent.version,
      }),
  },
  'POST /api/public/demo/enter': {
    who: audiences.anyone(410),
    log: 'nothing',
    send: (as) => as.post('/api/public/demo/enter', { token }),
  },
  'GET /api/account/me': {
    who: audiences.signedIn(200),
    log: 'nothing',
    send: (as) => as.get('/api/account/me'),
  },
  'GET /api/account/devices': {
    who: audiences.signedIn(200),
    log: 'nothing',
    send: (as) => as.get('/api/account/devices'),
  },
  'DELETE /api/account/devices/:signInId': {
    who: audiences.signedIn(204),
    log: 'nothing',
    send: (as, p) => as.delete(`/api/account/devices/${p.practiceId}`),
  },
  'POST /api/account/sign-out': {
    who: audiences.signedIn(204),
    log: 'nothing',
    send: (as) => as.post('/api/account/sign-out'),
  },
};
