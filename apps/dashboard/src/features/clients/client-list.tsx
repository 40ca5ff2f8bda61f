import type { Client } from '@selfward/contract';
import { onDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Entries, EntryLink } from '../../ui/sheet.tsx';

interface ClientListProps {
  practice: string;
  clients: readonly Client[];
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

function noteOf({ login, inCareSince, calledBy }: Client): string {
  const called = calledBy ? [t('clients.called', { name: calledBy })] : [];
  const state =
    login === 'active'
      ? t('clients.since', { day: onDay(inCareSince) })
      : t(`caseload.login.${login}`);
  return [...called, state].join(' · ');
}
