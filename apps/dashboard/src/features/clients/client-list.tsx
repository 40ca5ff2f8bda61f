import type { ClientLine } from '@selfward/contract';
import { dayName } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { sentence } from '../../ui/sentence.ts';
import { Entries, EntryLink } from '../../ui/sheet.tsx';
import { sinceDay } from './since.ts';

interface ClientListProps {
  practice: string;
  clients: readonly ClientLine[];
}

export const ClientList = ({ practice, clients }: ClientListProps) => (
  <Entries>
    {clients.map((client) => (
      <li key={client.id}>
        <EntryLink
          to="/p/$practice/therapist/clients/$client"
          params={{ practice, client: client.id }}
          title={client.name}
          note={noteOf(client)}
        />
      </li>
    ))}
  </Entries>
);

function noteOf({ login, inCareSince, calledBy, archivedOn }: ClientLine): string {
  const called = calledBy ? [t('clients.called', { name: calledBy })] : [];
  if (archivedOn) return sentence([...called, t('clients.archived', { day: dayName(archivedOn) })]);
  const state =
    login === 'active'
      ? t('clients.since', { day: sinceDay(inCareSince) })
      : t(`caseload.login.${login}`);
  return sentence([...called, state]);
}
