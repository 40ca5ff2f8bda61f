import type { ClientResponse, Me, OpenedAssignment } from '@selfward/contract';
import type { Exercise } from '@selfward/domain';
import { deviceZone } from '../i18n/days.ts';

export const practice = '0198a0f0-0000-7000-8000-000000000001';
export const member = '0198a0f0-0000-7000-8000-000000000002';
export const assignment = '0198a0f0-0000-7000-8000-000000000003';
export const response = '0198a0f0-0000-7000-8000-000000000004';

export const noor: Me = {
  userId: member,
  email: 'noor@example.test',
  idleMinutes: 30,
  memberships: [
    {
      practiceId: practice,
      practiceName: 'Linden Practice',
      kind: 'demo',
      memberId: member,
      name: 'Noor',
      roles: ['client'],
      timeZone: deviceZone(),
    },
  ],
};

const notToday = { all: [{ item: 'ready', op: '!=' as const, value: 'not-today' }] };

/** A small relative of "Where did I learn that my needs come last?". */
export const roots: Exercise = {
  slug: 'roots',
  version: '1.0.0',
  series: 1,
  status: 'active',
  locked: false,
  lang: 'en',
  texts: {},
  title: 'Where did I learn it?',
  purpose: 'For tests.',
  rationale: 'It was learned, often for good reasons.',
  prepare: true,
  clinician_reviewed: false,
  minutes: '25',
  small_minutes: 8,
  themes: [],
  covers: [],
  licence: { text: 'Apache-2.0', ship_wording: true },
  cadence: { kind: 'once', text: 'Once.' },
  items: [
    {
      id: 'ready',
      type: 'choice_one',
      text: 'Is today an okay day for this?',
      required: true,
      core: true,
      options: [
        { code: 'yes', text: 'Yes' },
        { code: 'not-today', text: 'Not today', leaves_open: true },
      ],
    },
    {
      id: 'first',
      type: 'text_long',
      text: 'What do you remember?',
      core: true,
      show_if: notToday,
    },
    {
      id: 'lessons',
      type: 'choice_many',
      text: 'Which of these did you pick up?',
      show_if: notToday,
      options: [
        { code: 'rest', text: 'Rest must be earned' },
        { code: 'none', text: 'None of these', exclusive: true },
        { code: 'else', text: 'Something else', is_other: true },
      ],
    },
  ],
  closing_block: [
    {
      id: 'close.useful',
      type: 'scale',
      text: 'How strong is it?',
      scale: { kind: 'slider', min: 0, max: 10, step: 1, low: 'Not there', high: 'Very strong' },
    },
  ],
  scores: [],
  review: [],
};

export const opened: OpenedAssignment = {
  id: assignment,
  occurrenceId: assignment,
  occurrenceState: 'open',
  series: null,
  exercise: roots,
  card: { why: 'I would like us to look there.', size: 'full', whenAndWhere: '', inTheWay: '' },
  therapistName: 'Ruth',
  readingHabit: '',
  hasEnded: false,
  state: 'agreed',
  closedOn: null,
  agreedHow: 'room',
  agreedOn: '2026-11-23',
  forSession: null,
  clientSize: null,
  canDecline: false,
  canUndoUntil: null,
  change: null,
  newVersionOn: null,
  response: null,
  elsewhere: {},
  readBack: { from: {}, wordings: {} },
  readers: [{ name: 'Ruth', relation: 'therapist' }],
  offered: [],
  safety: null,
};

export const finished: ClientResponse = {
  id: response,
  assignmentId: assignment,
  occurrenceId: null,
  agreement: 'agreed',
  occurrenceState: 'done',
  state: 'kept',
  revision: 1,
  sharedRevision: null,
  sharedNow: null,
  wasShared: false,
  readableFrom: null,
  hasEnded: false,
  readingHabit: '',
  finishedOn: '2026-11-23',
  size: 'full',
  authorName: 'Noor',
  answers: {
    ready: { code: 'yes' },
    first: 'The back seat, on the way to the hospital.',
    lessons: { codes: ['rest'] },
  },
  amended: [],
  visibility: {},
  readers: [
    { name: 'Ruth', relation: 'therapist' },
    { name: 'Paul', relation: 'supervisor' },
  ],
  alsoTold: [],
  lines: [],
  exercise: roots,
};
