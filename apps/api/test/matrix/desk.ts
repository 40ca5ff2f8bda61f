import { audiences, type Cell } from './cell.ts';

const days = 'from=2027-01-10&to=2027-01-16';

/** The front desk, and whoever covers. The cover of these tests is named for no absence. */
export const desk: Record<string, Cell> = {
  'GET desk/clients': { who: audiences.frontDesk(200), send: (as) => as.get('desk/clients') },
  'GET desk/sessions': {
    who: audiences.frontDesk(200),
    send: (as) => as.get(`desk/sessions?${days}`),
  },
  'GET cover/clients': { who: audiences.cover(200), send: (as) => as.get('cover/clients') },
  'GET cover/clients/:clientId': {
    // 404 without an absence; the positive case has its own test
    who: audiences.cover(404),
    send: (as, p) => as.get(`cover/clients/${p.clientId}`),
  },
};
