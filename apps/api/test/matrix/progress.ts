import { fill } from '../measures.ts';
import { audiences, type Cell, ofClient, ofPractice } from './cell.ts';

export const progress: Record<string, Cell> = {
  'GET therapist/measures': {
    who: audiences.therapists(200),
    log: 'nothing',
    send: (as) => as.get('therapist/measures'),
  },
  'GET therapist/measures/:slug': {
    who: audiences.therapists(200),
    log: 'nothing',
    send: (as) => as.get('therapist/measures/gad-7'),
  },
  'POST therapist/measures/:slug/wording': {
    who: audiences.therapists(201),
    log: ofPractice('created', 'measure_wording', 'new'),
    send: (as) => as.post('therapist/measures/who-5/wording', fill('who-5', crypto.randomUUID())),
  },
  'PUT therapist/measures/:slug/retired': {
    who: audiences.therapists(200),
    log: ofPractice('ended', 'measure', 'new'),
    send: async (as, p) => {
      const wording = fill('who-5', crypto.randomUUID());
      await p.therapist.post('therapist/measures/who-5/wording', wording).expect(201);
      return as.put('therapist/measures/who-5/retired', { retired: true });
    },
  },
  'GET owner/measures': {
    who: audiences.owner(200),
    log: 'nothing',
    send: (as) => as.get('owner/measures'),
  },
  'GET owner/measures/:slug': {
    who: audiences.owner(200),
    log: 'nothing',
    send: (as) => as.get('owner/measures/who-5'),
  },
  'POST owner/measures/:slug/wording': {
    who: audiences.owner(201),
    log: ofPractice('created', 'measure_wording', 'new'),
    send: (as) => as.post('owner/measures/who-5/wording', fill('who-5', crypto.randomUUID())),
  },
  'PUT owner/measures/:slug/retired': {
    who: audiences.owner(200),
    log: ofPractice('ended', 'measure', 'new'),
    send: async (as, p) => {
      const wording = fill('who-5', crypto.randomUUID());
      await p.owner.post('owner/measures/who-5/wording', wording).expect(201);
      return as.put('owner/measures/who-5/retired', { retired: true });
    },
  },
  'GET therapist/clients/:clientId/progress': {
    who: audiences.inCare(200),
    log: ofClient('opened', 'progress'),
    send: (as, p) => as.get(`therapist/clients/${p.clientId}/progress`),
  },
  'POST therapist/clients/:clientId/progress/opened': {
    who: audiences.inCare(204),
    log: ofClient('opened', 'progress'),
    send: (as, p) => as.post(`therapist/clients/${p.clientId}/progress/opened`),
  },
  'PUT therapist/clients/:clientId/progress/shown': {
    who: audiences.inCare(204),
    log: ofClient('changed', 'progress_settings'),
    send: (as, p) => as.put(`therapist/clients/${p.clientId}/progress/shown`, { shown: true }),
  },
  'GET client/progress': {
    who: audiences.clients(200),
    log: ofClient('opened', 'progress'),
    send: (as) => as.get('client/progress'),
  },
};
