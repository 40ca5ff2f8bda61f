import { randomUUID } from 'node:crypto';
import type { TestPractice } from '../practice.ts';
import { ifMatch } from '../visitor.ts';
import { audiences, type Cell, ofPractice } from './cell.ts';

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
let away = 1;
/** Another day each time: nobody is away twice at once. */
const days = () => {
  away++;
  return { firstDay: day(away), lastDay: day(away) };
};
const newMember = () => ({ name: 'Paul', email: `${randomUUID()}@example.org`, roles: ['cover'] });
const line = () => ({
  kind: 'crisis',
  name: 'Line',
  phone: '000',
  source: 'Own page',
  checkedOn: day(-1),
});

const made = async (p: TestPractice, path: string, body: object): Promise<string> =>
  (await p.owner.post(path, body).expect(201)).body.id;
const anAbsence = async (p: TestPractice): Promise<string> =>
  (await p.therapist.post('therapist/absences', days()).expect(201)).body.id;

/** Who works here, who is away, the practice itself, and whom its clients can call. */
export const people: Record<string, Cell> = {
  'GET owner/members': {
    who: audiences.owner(200),
    log: ofPractice('opened', 'members'),
    send: (as) => as.get('owner/members'),
  },
  'PUT owner/members/:memberId': {
    who: audiences.owner(200),
    log: ofPractice('changed', 'member', 'path'),
    send: (as, p) => {
      const body = { name: 'Dana', roles: ['front_desk'] };
      return as.put(`owner/members/${p.members.frontDesk.memberId}`, body, ifMatch(1));
    },
  },
  'POST owner/members/:memberId/deactivate': {
    who: audiences.owner(200),
    log: ofPractice('deactivated', 'member', 'path'),
    send: (as, p) => {
      const path = `owner/members/${p.members.supervisor.memberId}/deactivate`;
      return as.post(path, {}, ifMatch(1));
    },
  },
  'POST owner/members/:memberId/reactivate': {
    who: audiences.owner(200),
    log: ofPractice('reactivated', 'member', 'path'),
    send: (as, p) => {
      const path = `owner/members/${p.members.frontDesk.memberId}/reactivate`;
      return as.post(path, undefined, ifMatch(1));
    },
  },
  'POST owner/invitations': {
    who: audiences.owner(201),
    log: ofPractice('invited', 'invitation', 'answer'),
    send: (as) => as.post('owner/invitations', newMember()),
  },
  'POST owner/invitations/:invitationId/send': {
    who: audiences.owner(204),
    log: ofPractice('invited', 'invitation', 'path'),
    send: async (as, p) =>
      as.post(`owner/invitations/${await made(p, 'owner/invitations', newMember())}/send`),
  },
  'DELETE owner/invitations/:invitationId': {
    who: audiences.owner(204),
    log: ofPractice('took_back', 'invitation', 'path'),
    send: async (as, p) =>
      as.delete(`owner/invitations/${await made(p, 'owner/invitations', newMember())}`),
  },
  'GET owner/absences': {
    who: audiences.owner(200),
    log: ofPractice('opened', 'absences'),
    send: async (as, p) => {
      await anAbsence(p);
      return as.get('owner/absences');
    },
  },
  'POST owner/absences': {
    who: audiences.owner(201),
    log: ofPractice('created', 'absence', 'answer'),
    send: (as, p) =>
      as.post('owner/absences', { ...days(), memberId: p.members.therapist.memberId }),
  },
  'PUT owner/absences/:absenceId': {
    who: audiences.owner(200),
    log: ofPractice('changed', 'absence', 'path'),
    send: async (as, p) => as.put(`owner/absences/${await anAbsence(p)}`, days(), ifMatch(1)),
  },
  'DELETE owner/absences/:absenceId': {
    who: audiences.owner(204),
    log: ofPractice('erased', 'absence', 'path'),
    send: async (as, p) => as.delete(`owner/absences/${await anAbsence(p)}`, ifMatch(1)),
  },
  'GET therapist/absences': {
    who: audiences.therapists(200),
    log: ofPractice('opened', 'absences'),
    send: async (as) => {
      await as.post('therapist/absences', days());
      return as.get('therapist/absences');
    },
  },
  'POST therapist/absences': {
    who: audiences.therapists(201),
    log: ofPractice('created', 'absence', 'answer'),
    send: (as) => as.post('therapist/absences', days()),
  },
  'PUT therapist/absences/:absenceId': {
    who: audiences.inCare(200),
    log: ofPractice('changed', 'absence', 'path'),
    send: async (as, p) => as.put(`therapist/absences/${await anAbsence(p)}`, days(), ifMatch(1)),
  },
  'DELETE therapist/absences/:absenceId': {
    who: audiences.inCare(204),
    log: ofPractice('erased', 'absence', 'path'),
    send: async (as, p) => as.delete(`therapist/absences/${await anAbsence(p)}`, ifMatch(1)),
  },
  'GET owner/practice': {
    who: audiences.owner(200),
    log: ofPractice('opened', 'practice', 'path'),
    send: (as) => as.get('owner/practice'),
  },
  'PUT owner/practice': {
    who: audiences.owner(200),
    log: ofPractice('changed', 'practice', 'path'),
    send: (as) => as.put('owner/practice', { name: 'Here', timeZone: 'Europe/Vienna' }, ifMatch(1)),
  },
  'GET owner/help-contacts': {
    who: audiences.owner(200),
    log: ofPractice('opened', 'help_contacts'),
    send: async (as, p) => {
      await made(p, 'owner/help-contacts', line());
      return as.get('owner/help-contacts');
    },
  },
  'POST owner/help-contacts': {
    who: audiences.owner(201),
    log: ofPractice('created', 'help_contacts', 'answer'),
    send: (as) => as.post('owner/help-contacts', line()),
  },
  'POST owner/help-contacts/order': {
    who: audiences.owner(204),
    log: ofPractice('changed', 'help_contacts'),
    send: async (as, p) =>
      as.post('owner/help-contacts/order', { ids: [await made(p, 'owner/help-contacts', line())] }),
  },
  'PUT owner/help-contacts/:contactId': {
    who: audiences.owner(200),
    log: ofPractice('changed', 'help_contacts', 'path'),
    send: async (as, p) => {
      const id = await made(p, 'owner/help-contacts', line());
      return as.put(`owner/help-contacts/${id}`, line(), ifMatch(1));
    },
  },
  'DELETE owner/help-contacts/:contactId': {
    who: audiences.owner(204),
    log: ofPractice('erased', 'help_contacts', 'path'),
    send: async (as, p) => {
      const id = await made(p, 'owner/help-contacts', line());
      return as.delete(`owner/help-contacts/${id}`, ifMatch(1));
    },
  },
  'GET client/help': {
    who: audiences.clients(200),
    log: 'nothing',
    send: (as) => as.get('client/help'),
  },
};
