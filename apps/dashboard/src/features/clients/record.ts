import type { ChangeClient, Client, EmergencyContact } from '@selfward/contract';
import { zoneOfDays } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import type { InBoth } from '../../ui/two-versions.tsx';

/** What stands in the fields: a field that is left empty is an empty text. */
export interface Entries {
  name: string;
  calledBy: string;
  pronouns: string;
  email: string;
  phone: string;
  mayLeaveMessage: boolean;
  timeZone: string;
  language: Client['language'];
  isAdultInIndividualWork: boolean;
  contactName: string;
  contactPhone: string;
  contactRelation: string;
  contactMayCall: boolean;
  contactLimits: string;
  usualPlace: string;
  crisisNotes: string;
}

type NamesOf<Kind> = {
  [Name in keyof Entries]: Entries[Name] extends Kind ? Name : never;
}[keyof Entries];
export type TextName = NamesOf<string>;
export type TickName = NamesOf<boolean>;

export const noEntries = (): Entries => ({
  name: '',
  calledBy: '',
  pronouns: '',
  email: '',
  phone: '',
  mayLeaveMessage: false,
  timeZone: zoneOfDays(),
  language: 'en',
  isAdultInIndividualWork: true,
  contactName: '',
  contactPhone: '',
  contactRelation: '',
  contactMayCall: false,
  contactLimits: '',
  usualPlace: '',
  crisisNotes: '',
});

export const entriesOf = (client: Client): Entries => ({
  name: client.name,
  calledBy: client.calledBy ?? '',
  pronouns: client.pronouns,
  email: client.email ?? '',
  phone: client.phone ?? '',
  mayLeaveMessage: client.mayLeaveMessage,
  timeZone: client.timeZone,
  language: client.language,
  isAdultInIndividualWork: client.isAdultInIndividualWork,
  ...contactEntries(client.emergencyContact ?? nobody),
  usualPlace: client.usualPlace,
  crisisNotes: client.crisisNotes,
});

const nobody = { name: '', phone: '', relation: '', mayCall: false, limits: '' };

const contactEntries = ({ name, phone, relation, mayCall, limits }: EmergencyContact) => ({
  contactName: name,
  contactPhone: phone,
  contactRelation: relation,
  contactMayCall: mayCall,
  contactLimits: limits,
});

const filled = (text: string) => (text.trim() === '' ? null : text);

export const recordOf = (entries: Entries): ChangeClient => ({
  name: entries.name,
  calledBy: filled(entries.calledBy),
  email: filled(entries.email),
  phone: filled(entries.phone),
  mayLeaveMessage: entries.mayLeaveMessage,
  timeZone: entries.timeZone,
  language: entries.language,
  isAdultInIndividualWork: entries.isAdultInIndividualWork,
  pronouns: entries.pronouns,
  emergencyContact: contactOf(entries),
  usualPlace: entries.usualPlace,
  crisisNotes: entries.crisisNotes,
});

/** Nobody, when nothing of it is filled in. */
function contactOf(entries: Entries): EmergencyContact | null {
  const { contactName: name, contactPhone: phone } = entries;
  const { contactRelation: relation, contactLimits: limits, contactMayCall: mayCall } = entries;
  const isBlank = filled(name + phone + relation + limits) === null && !mayCall;
  return isBlank ? null : { name, phone, relation, mayCall, limits };
}

/** Where the API names a field by a longer path than the form does. */
export const pathOf: Partial<Record<TextName, string>> = {
  contactName: 'emergencyContact/name',
  contactPhone: 'emergencyContact/phone',
  contactRelation: 'emergencyContact/relation',
  contactLimits: 'emergencyContact/limits',
};

export const labels = {
  name: 'client.name',
  calledBy: 'client.called-by',
  pronouns: 'client.pronouns',
  email: 'client.email',
  phone: 'client.phone',
  mayLeaveMessage: 'client.may-leave-message',
  timeZone: 'client.zone',
  language: 'client.language',
  isAdultInIndividualWork: 'client.adult',
  contactName: 'client.contact.name',
  contactPhone: 'client.contact.phone',
  contactRelation: 'client.contact.relation',
  contactMayCall: 'client.contact.may-call',
  contactLimits: 'client.contact.limits',
  usualPlace: 'client.usual-place',
  crisisNotes: 'client.crisis-notes',
} as const satisfies Record<keyof Entries, string>;

const isField = (name: string): name is keyof Entries => name in labels;

/** Two versions of a record, field by field. */
export const inBoth = (mine: Entries, theirs: Entries): InBoth[] =>
  Object.keys(labels)
    .filter(isField)
    .map((field) => ({
      label: t(labels[field]),
      mine: shown(mine[field]),
      theirs: shown(theirs[field]),
    }));

const shown = (value: string | boolean): string =>
  typeof value === 'boolean' ? t(value ? 'answer.yes' : 'answer.no') : value;
