import type { TestPractice } from '../practice.ts';
import { audiences, type Cell, ofClient, ofPractice } from './cell.ts';

const days = 'from=2027-01-10&to=2027-01-16';

const aSession = (p: TestPractice) =>
  p.therapist.post(`therapist/clients/${p.clientId}/sessions`, {
    day: '2027-01-11',
    clock: '14:00',
    place: 'video',
  });

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
/** Whoever asks again finds that these days are taken, which is as good. */
const away = (p: TestPractice) =>
  p.therapist.post('therapist/absences', {
    firstDay: day(0),
    lastDay: day(1),
    coverId: p.members.cover.memberId,
  });

/** The front desk, and whoever covers. */
export const desk: Record<string, Cell> = {
  'GET desk/clients': {
    who: audiences.frontDesk(200),
    log: ofPractice('opened', 'clients'),
    send: (as) => as.get('desk/clients'),
  },
  'GET desk/sessions': {
    who: audiences.frontDesk(200),
    log: ofPractice('opened', 'sessions'),
    send: async (as, p) => {
      await aSession(p);
      return as.get(`desk/sessions?${days}`);
    },
  },
  'GET cover/clients': {
    who: audiences.cover(200),
    log: ofPractice('opened', 'clients'),
    send: async (as, p) => {
      await away(p);
      return as.get('cover/clients');
    },
  },
  'GET cover/clients/:clientId': {
    // 404 without an absence
    who: audiences.cover(404),
    log: 'nothing',
    send: (as, p) => as.get(`cover/clients/${p.clientId}`),
    really: {
      as: 'cover',
      log: ofClient('opened', 'client', 'path'),
      send: async (as, p) => {
        await away(p);
        return as.get(`cover/clients/${p.clientId}`);
      },
    },
  },
};
