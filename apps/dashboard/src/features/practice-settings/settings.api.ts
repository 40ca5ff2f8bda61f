import type {
  ChangePractice,
  HelpContact,
  HelpContacts,
  PracticeSettings,
  WriteHelpContact,
} from '@selfward/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

const root = (practice: string) => `practices/${practice}/owner`;
const contactsPath = (practice: string) => `${root(practice)}/help-contacts`;

export const settingsQuery = (practice: string) =>
  queryOptions({
    queryKey: [practice, 'practice-settings'],
    queryFn: ({ signal }) => call<PracticeSettings>(`${root(practice)}/practice`, { signal }),
  });

interface Change {
  practice: string;
  body: ChangePractice;
  revision: number;
}
export const changePractice = ({ practice, body, revision }: Change) =>
  call<PracticeSettings>(`${root(practice)}/practice`, { method: 'PUT', body, ifMatch: revision });

export const contactsQuery = (practice: string) =>
  queryOptions({
    queryKey: [practice, 'help-contacts'],
    queryFn: ({ signal }) => call<HelpContacts>(contactsPath(practice), { signal }),
  });

interface Write {
  practice: string;
  body: WriteHelpContact;
}
export const addContact = ({ practice, body }: Write, key: string) =>
  call<HelpContact>(contactsPath(practice), { method: 'POST', body, key });

interface OfContact {
  practice: string;
  contact: HelpContact;
}
const pathOf = ({ practice, contact }: OfContact) => `${contactsPath(practice)}/${contact.id}`;
export const changeContact = ({ body, ...of }: OfContact & Write) =>
  call<HelpContact>(pathOf(of), { method: 'PUT', body, ifMatch: of.contact.revision });
export const takeAwayContact = (of: OfContact) =>
  call<null>(pathOf(of), { method: 'DELETE', ifMatch: of.contact.revision });

export const orderContacts = ({ practice, ids }: { practice: string; ids: string[] }) =>
  call<null>(`${contactsPath(practice)}/order`, { method: 'POST', body: { ids } });
