import type { Client, ClientInvitation, ClientLine } from '@selfward/contract';
import { dayIn } from '@selfward/domain';
import type { Keyring } from '../../vault/keyring.ts';
import type { ClientLineRow } from './client-list.repository.ts';
import type { ClientRow } from './clients.repository.ts';
import { openDetails } from './details.ts';

type LineRow = Omit<ClientLineRow, 'sort_name'>;

export const lineOf = (row: LineRow): ClientLine => ({
  id: row.id,
  name: row.name,
  calledBy: row.called_by,
  login: row.login,
  inCareSince: row.in_care_since,
  archivedOn: row.archived_at && dayIn(row.practice_zone, row.archived_at),
});

export const clientOf = (keys: Keyring, row: ClientRow): Client => ({
  ...lineOf(row),
  revision: row.revision,
  email: row.email,
  phone: row.phone,
  mayLeaveMessage: row.may_leave_message,
  timeZone: row.time_zone,
  language: row.language,
  isAdultInIndividualWork: row.is_adult_individual,
  invitation: invitationOf(row),
  findsOwnNumber: row.finds_own_number,
  pausedUntil: row.paused_until,
  planOn: row.plan_on,
  stepsAsked: row.steps_asked,
  ...openDetails(keys, row),
});

function invitationOf(row: ClientRow): ClientInvitation | null {
  const day = (instant: Date) => dayIn(row.practice_zone, instant);
  if (!row.invited_at) return null;
  return {
    invitedOn: day(row.invited_at),
    until: day(row.expires_at),
    acceptedOn: row.accepted_at && day(row.accepted_at),
  };
}
