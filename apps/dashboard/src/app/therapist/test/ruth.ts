import type {
  Client,
  ClinicalNote,
  ExerciseLine,
  Me,
  SharedResponse,
  TherapistAssignment,
} from '@selfward/contract';
import { configure } from '@testing-library/react';
import { deviceZone } from '../../../i18n/days.ts';
import { fakeServer, ok, type Routes } from '../../../test/fake-server.ts';
import { assignment, practice, response, roots } from '../../../test/practice.ts';
import { renderApp } from '../../../test/render-app.tsx';

// The first page of a file loads the code of its area, beside other tests on the same machine.
configure({ asyncUtilTimeout: 6000 });

const ruthId = '0198a0f0-0000-7000-8000-000000000011';
export const client = '0198a0f0-0000-7000-8000-000000000012';
export const noteId = '0198a0f0-0000-7000-8000-000000000013';

export const ruth: Me = {
  userId: ruthId,
  email: 'ruth@example.test',
  idleMinutes: 30,
  memberships: [
    {
      practiceId: practice,
      practiceName: 'Linden Practice',
      kind: 'demo',
      memberId: ruthId,
      name: 'Ruth',
      roles: ['owner', 'therapist'],
      timeZone: deviceZone(),
    },
  ],
};

export const noor: Client = {
  id: client,
  revision: 4,
  name: 'Noor Haddad',
  calledBy: 'Noor',
  email: 'noor@example.test',
  phone: '+48 600 000 001',
  mayLeaveMessage: true,
  timeZone: 'Europe/Warsaw',
  language: 'en',
  isAdultInIndividualWork: true,
  login: 'active',
  invitation: { invitedOn: '2026-09-01', until: '2026-09-08', acceptedOn: '2026-09-02' },
  findsOwnNumber: true,
  pausedUntil: null,
  planOn: null,
  stepsAsked: 0,
  inCareSince: '2026-09-01',
  archivedOn: null,
  pronouns: '',
  emergencyContact: null,
  usualPlace: '',
  crisisNotes: '',
};

export const line: ExerciseLine = {
  slug: 'roots',
  title: roots.title,
  purpose: roots.purpose,
  minutes: '25',
  smallMinutes: 8,
  themes: ['being-good'],
  prepare: true,
  rhythm: { kind: 'once' },
  source: 'library',
  version: roots.version,
  isPlayable: true,
};

export const agreement: TherapistAssignment = {
  id: assignment,
  clientId: client,
  slug: 'roots',
  title: roots.title,
  state: 'agreed',
  card: { why: 'You asked where it began.', size: 'full', whenAndWhere: '', inTheWay: '' },
  revision: 1,
  agreedOn: '2026-11-01',
  agreedHow: 'room',
  preparedTogether: true,
  forSession: null,
  changedOn: null,
  earlier: [],
  endedOn: null,
  clientSize: null,
  replaces: null,
  canChange: false,
  canUndoUntil: null,
  responseIds: [],
  progress: 'done_kept',
  setAsideOn: null,
  setAside: null,
  series: null,
};

export const shared: SharedResponse = {
  id: response,
  clientId: client,
  assignmentId: assignment,
  slug: 'roots',
  title: roots.title,
  version: '1.0.0',
  answeredOn: '2026-10-01',
  sharedOn: '2026-10-02',
  readFirst: false,
  isNew: true,
  isSharedAgain: false,
  wasReadBefore: false,
  seen: 'A'.repeat(22),
  lines: [],
  keptItems: 2,
  answers: {
    first: 'The back seat, on the way to the hospital.',
    lessons: { codes: ['rest', 'else'], other: 'Be quick' },
    'close.useful': 7,
  },
  exercise: roots,
};

export const note: ClinicalNote = {
  id: noteId,
  clientId: client,
  revision: 3,
  state: 'draft',
  template: 'free',
  sessionId: null,
  sessionOn: '2026-11-20',
  text: 'Asking as taking.',
  addenda: [],
  authorName: 'Ruth',
  isMine: true,
  signedOn: null,
};

export const own = `practices/${practice}/therapist`;

const therapistRoutes: Routes = {
  'GET account/me': () => ok(ruth),
  [`GET ${own}/caseload`]: () =>
    ok({
      clients: [
        {
          clientId: client,
          name: 'Noor Haddad',
          login: 'active',
          newToRead: 2,
          open: 1,
          lastSharedOn: '2026-10-02',
          nextSession: { day: '2027-01-11', clock: '14:00' },
          pausedUntil: null,
        },
        {
          clientId: noteId,
          name: 'Lale',
          login: 'none',
          newToRead: 0,
          open: 0,
          lastSharedOn: null,
          nextSession: null,
          pausedUntil: null,
        },
      ],
    }),
  [`GET ${own}/today`]: () =>
    ok({
      today: '2026-11-26',
      now: '13:35',
      away: null,
      sessions: [],
      tomorrow: null,
      newlyShared: [],
      toWrite: [],
      toSign: [],
      flags: [],
      doneByOthers: [],
    }),
  [`GET ${own}/clients/${client}/timeline`]: () => ok({ items: [], next: null }),
  [`GET ${own}/clients/${client}/sessions`]: () => ok({ items: [], next: null }),
  [`GET ${own}/clients?show=in_care`]: () => ok({ items: [noor], next: null }),
  [`GET ${own}/clients/${client}/care`]: () =>
    ok({
      clientName: 'Noor Haddad',
      isArchived: false,
      members: [{ memberId: ruthId, name: 'Ruth', since: '2026-09-01', readsFrom: null }],
      earlier: [],
      candidates: [{ memberId: noteId, name: 'Paul' }],
    }),
  [`GET ${own}/clients/${client}`]: () => ok(noor),
  [`GET ${own}/clients/${client}/assignments`]: () => ok({ assignments: [agreement] }),
  [`GET ${own}/clients/${client}/responses?since=last-session`]: () =>
    ok({ items: [shared], next: null, lastSessionOn: null, takenBack: [] }),
  [`GET ${own}/responses/${response}`]: () => ok(shared),
  [`GET ${own}/clients/${client}/notes`]: () => ok({ notes: [] }),
  [`GET ${own}/notes/${noteId}`]: () => ok(note),
  [`GET ${own}/exercises/roots/last-card?clientId=${client}`]: () =>
    ok({ why: agreement.card.why, writtenFor: 'this_client' }),
  [`GET ${own}/exercises`]: () =>
    ok({
      exercises: [
        line,
        { ...line, slug: 'map', title: 'A map', prepare: false, isPlayable: false },
      ],
    }),
  [`GET ${own}/measures`]: () => ok({ measures: [] }),
  [`GET ${own}/own-exercises`]: () => ok({ exercises: [], drafts: [] }),
  [`GET ${own}/exercises/roots`]: () =>
    ok({ exercise: roots, isPlayable: true, ideas: ['It begins with self-betrayal'] }),
};

/** Ruth opens a page of her practice. */
export function asRuth(address: string, more: Routes = {}) {
  const server = fakeServer({ ...therapistRoutes, ...more });
  return { server, ...renderApp(`/p/${practice}/${address}`) };
}
