import type { ChangeClient, Client } from '@selfward/contract';
import { deviceZone } from '../../i18n/days.ts';

/** What stands in the fields: a field that is left empty is an empty text. */
export interface Entries {
  name: string;
  calledBy: string;
  email: string;
  phone: string;
  mayLeaveMessage: boolean;
  timeZone: string;
}

export const noEntries = (): Entries => ({
  name: '',
  calledBy: '',
  email: '',
  phone: '',
  mayLeaveMessage: false,
  timeZone: deviceZone(),
});

export const entriesOf = (client: Client): Entries => ({
  name: client.name,
  calledBy: client.calledBy ?? '',
  email: client.email ?? '',
  phone: client.phone ?? '',
  mayLeaveMessage: client.mayLeaveMessage,
  timeZone: client.timeZone,
});

const filled = (text: string) => (text.trim() === '' ? null : text);

export const recordOf = (entries: Entries): ChangeClient => ({
  ...entries,
  calledBy: filled(entries.calledBy),
  email: filled(entries.email),
  phone: filled(entries.phone),
});

const fields = ['name', 'calledBy', 'email', 'phone', 'mayLeaveMessage', 'timeZone'] as const;
export type FieldName = (typeof fields)[number];

/** The fields in which two versions of a record say different things. */
export const differing = (one: Entries, other: Entries): FieldName[] =>
  fields.filter((field) => one[field] !== other[field]);

/** A 412 brings the record that is there now. */
export const isClient = (current: unknown): current is Client =>
  typeof current === 'object' && current !== null && 'inCareSince' in current;
