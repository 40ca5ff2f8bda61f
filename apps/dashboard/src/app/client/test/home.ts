import type { ClientHome, HomeEntry } from '@selfward/contract';
import { today } from '../../../i18n/days.ts';
import { assignment } from '../../../test/practice.ts';

/** The first page of a client with whom nothing is agreed yet. */
export const emptyHome = (): ClientHome => ({
  therapistName: 'Ruth',
  practiceName: 'Linden Practice',
  practicePhone: null,
  readingHabit: '',
  hasEnded: false,
  clientName: 'Noor',
  today: today(),
  lastWroteOn: null,
  nextSession: null,
  away: [],
  pausedUntil: null,
  isOnPathway: false,
  hasNewConsent: false,
  entries: [],
});

export const openEntry: HomeEntry = {
  assignmentId: assignment,
  occurrenceId: assignment,
  responseId: null,
  title: 'Where did I learn it?',
  minutes: '25',
  smallMinutes: 8,
  agreement: 'agreed',
  closedOn: null,
  agreedHow: 'room',
  agreedOn: '2026-11-20',
  state: 'open',
  begunOn: null,
  sharing: 'none',
  shared: null,
  isTold: false,
  isChanged: false,
  hasLine: false,
  later: null,
  isLog: false,
  series: null,
};
