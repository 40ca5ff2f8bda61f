import type { Session } from '@selfward/contract';
import { today } from '../../../i18n/days.ts';
import { client } from './ruth.ts';

export const sessionId = '0198a0f0-0000-7000-8000-000000000051';

/** Ruth and Noor, today, in the room, just now. */
export const session: Session = {
  id: sessionId,
  revision: 1,
  clientId: client,
  clientName: 'Noor Haddad',
  therapistName: 'Ruth',
  isMine: true,
  state: 'running',
  phase: 'running',
  day: today(),
  clock: '14:00',
  timeZone: 'Europe/Vienna',
  minutes: 50,
  place: 'room',
  note: 'none',
  noteId: null,
  crossesWith: 0,
};
