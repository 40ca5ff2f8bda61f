import { letterExercise, Loop, plainCard } from '../loop.ts';
import type { TestPractice } from '../practice.ts';
import { ifMatch, type Visitor } from '../visitor.ts';
import { aReadable } from './reading.ts';
import { audiences, type Cell, ofClient, ofPractice } from './cell.ts';

const text = { text: 'We spoke about Sunday.', sessionOn: '2026-11-24' };
const record = { name: 'Noor', timeZone: 'Europe/Vienna', isAdultInIndividualWork: true };
const answers = { means: 'I would rest before I fall over.', letter: 'You waited long.' };

const aNote = async (p: TestPractice): Promise<string> =>
  (await p.therapist.post(`therapist/clients/${p.clientId}/notes`, text).expect(201)).body.id;

const aSigned = async (p: TestPractice): Promise<string> => {
  const note = await aNote(p);
  await p.therapist.post(`therapist/notes/${note}/sign`, undefined, ifMatch(1)).expect(200);
  return note;
};

export async function aNewClient(as: Visitor): Promise<string> {
  const email = `${crypto.randomUUID()}@example.org`;
  return (await as.post('therapist/clients', { ...record, email }).expect(201)).body.id;
}

const aKept = (p: TestPractice): Promise<Loop> => Loop.through(p, answers);

export const therapist: Record<string, Cell> = {
  'GET therapist/caseload': {
    who: audiences.therapists(200),
    log: ofPractice('opened', 'caseload'),
    send: (as) => as.get('therapist/caseload'),
  },
  'GET therapist/clients': {
    who: audiences.therapists(200),
    log: ofPractice('opened', 'clients'),
    send: (as) => as.get('therapist/clients'),
  },
  'POST therapist/clients': {
    who: audiences.therapists(201),
    log: ofClient('created', 'client', 'answer'),
    send: (as) => as.post('therapist/clients', record),
  },
  'GET therapist/clients/:clientId': {
    who: audiences.inCare(200),
    log: ofClient('opened', 'client', 'path'),
    send: (as, p) => as.get(`therapist/clients/${p.clientId}`),
  },
  'PUT therapist/clients/:clientId': {
    who: audiences.inCare(200),
    log: ofClient('changed', 'client', 'path'),
    send: async (as, p) => {
      const { body } = await p.therapist.get(`therapist/clients/${p.clientId}`);
      return as.put(`therapist/clients/${p.clientId}`, record, ifMatch(body.revision));
    },
  },
  'POST therapist/clients/:clientId/invitation': {
    // 409: this client has a sign-in already, which only somebody in care may learn
    who: audiences.inCare(409),
    log: 'nothing',
    send: (as, p) => as.post(`therapist/clients/${p.clientId}/invitation`),
    really: {
      as: 'therapist',
      log: ofClient('invited', 'invitation', 'new'),
      send: async (as) => as.post(`therapist/clients/${await aNewClient(as)}/invitation`),
    },
  },
  'GET therapist/exercises': {
    who: audiences.therapists(200),
    log: 'nothing',
    send: (as) => as.get('therapist/exercises'),
  },
  'GET therapist/exercises/:slug': {
    who: audiences.therapists(200),
    log: 'nothing',
    send: (as) => as.get('therapist/exercises/where-needs-come-last'),
  },
  'GET therapist/clients/:clientId/assignments': {
    who: audiences.inCare(200),
    log: ofClient('opened', 'assignments'),
    send: (as, p) => as.get(`therapist/clients/${p.clientId}/assignments`),
  },
  'POST therapist/clients/:clientId/assignments': {
    who: audiences.inCare(201),
    log: ofClient('created', 'assignment', 'answer'),
    send: (as, p) =>
      as.post(`therapist/clients/${p.clientId}/assignments`, {
        exercise: 'take-myself-seriously',
        card: { why: '', size: 'full', whenAndWhere: '', inTheWay: '' },
      }),
  },
  'PUT therapist/assignments/:assignmentId': {
    who: audiences.inCare(200),
    log: ofClient('changed', 'assignment', 'path'),
    send: async (as, p) => {
      const path = `therapist/assignments/${await Loop.agree(p)}`;
      return as.put(path, { card: plainCard, forSession: null }, ifMatch(1));
    },
  },
  'POST therapist/assignments/:assignmentId/end': {
    who: audiences.inCare(200),
    log: ofClient('ended', 'assignment', 'path'),
    send: async (as, p) => as.post(`therapist/assignments/${await Loop.agree(p)}/end`),
  },
  'POST therapist/assignments/:assignmentId/undo': {
    who: audiences.inCare(204),
    log: ofClient('undone', 'assignment', 'path'),
    send: async (as, p) => as.post(`therapist/assignments/${await Loop.agree(p)}/undo`),
  },
  'GET therapist/exercises/:slug/last-card': {
    who: audiences.inCare(200),
    log: ofClient('opened', 'assignment', 'new'),
    send: async (as, p) => {
      await Loop.agree(p);
      return as.get(`therapist/exercises/${letterExercise}/last-card?clientId=${p.clientId}`);
    },
  },
  'GET therapist/clients/:clientId/responses': {
    who: audiences.inCare(200),
    log: ofClient('opened', 'review'),
    send: (as, p) => as.get(`therapist/clients/${p.clientId}/responses`),
  },
  'GET therapist/clients/:clientId/responses/pinned': {
    who: audiences.inCare(200),
    log: ofClient('opened', 'review'),
    send: (as, p) => as.get(`therapist/clients/${p.clientId}/responses/pinned`),
  },
  'GET therapist/responses/:responseId': {
    // 404 for everybody while it is kept
    who: audiences.inCare(404),
    log: 'nothing',
    send: async (as, p) => as.get(`therapist/responses/${(await aKept(p)).responseId}`),
    really: {
      as: 'therapist',
      log: ofClient('opened', 'response', 'path'),
      send: async (as, p, later) => as.get(`therapist/responses/${await aReadable(p, later)}`),
    },
  },
  'GET therapist/responses/:responseId/beside': {
    who: audiences.inCare(404),
    log: 'nothing',
    send: async (as, p) => as.get(`therapist/responses/${(await aKept(p)).responseId}/beside`),
    really: {
      as: 'therapist',
      log: ofClient('opened', 'response', 'path'),
      send: async (as, p, later) =>
        as.get(`therapist/responses/${await aReadable(p, later)}/beside`),
    },
  },
  'GET therapist/clients/:clientId/notes': {
    who: audiences.inCare(200),
    log: ofClient('opened', 'clinical_notes'),
    send: (as, p) => as.get(`therapist/clients/${p.clientId}/notes`),
  },
  'POST therapist/clients/:clientId/notes': {
    who: audiences.inCare(201),
    log: ofClient('created', 'clinical_note', 'answer'),
    send: (as, p) => as.post(`therapist/clients/${p.clientId}/notes`, text),
  },
  'GET therapist/notes/:noteId': {
    who: audiences.inCare(200),
    log: ofClient('opened', 'clinical_note', 'path'),
    send: async (as, p) => as.get(`therapist/notes/${await aNote(p)}`),
  },
  'PUT therapist/notes/:noteId': {
    who: audiences.inCare(200),
    log: ofClient('changed', 'clinical_note', 'path'),
    send: async (as, p) => as.put(`therapist/notes/${await aNote(p)}`, text, ifMatch(1)),
  },
  'DELETE therapist/notes/:noteId': {
    who: audiences.inCare(204),
    log: ofClient('erased', 'clinical_note', 'path'),
    send: async (as, p) => as.delete(`therapist/notes/${await aNote(p)}`, ifMatch(1)),
  },
  'POST therapist/notes/:noteId/addenda': {
    who: audiences.inCare(201),
    log: ofClient('created', 'clinical_note_addendum', 'answer'),
    send: async (as, p) =>
      as.post(`therapist/notes/${await aSigned(p)}/addenda`, { text: 'It was Monday.' }),
  },
  'GET therapist/notes/:noteId/versions': {
    who: audiences.inCare(200),
    log: ofClient('opened', 'clinical_note_version', 'path'),
    send: async (as, p) => as.get(`therapist/notes/${await aNote(p)}/versions`),
  },
  'GET therapist/notes/:noteId/versions/:revision': {
    who: audiences.inCare(200),
    log: ofClient('opened', 'clinical_note_version', 'path'),
    send: async (as, p) => {
      const note = `therapist/notes/${await aNote(p)}`;
      // so much taken away that the earlier text is kept
      await p.therapist.put(note, { ...text, text: 'x'.repeat(300) }, ifMatch(1)).expect(200);
      await p.therapist.put(note, text, ifMatch(2)).expect(200);
      return as.get(`${note}/versions/2`);
    },
  },
  'POST therapist/notes/:noteId/sign': {
    who: audiences.inCare(200),
    log: ofClient('signed', 'clinical_note', 'path'),
    send: async (as, p) => as.post(`therapist/notes/${await aNote(p)}/sign`, undefined, ifMatch(1)),
  },
};
