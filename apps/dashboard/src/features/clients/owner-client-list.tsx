import type { OwnerClient } from '@selfward/contract';
import { dayName } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { sentence } from '../../ui/sentence.ts';
import { Entries, EntryLink } from '../../ui/sheet.tsx';

interface OwnerClientListProps {
  practice: string;
  clients: readonly OwnerClient[];
}

export const OwnerClientList = ({ practice, clients }: OwnerClientListProps) => (
  <Entries>
    {clients.map((client) => (
      <li key={client.id}>
        <EntryLink
          to="/p/$practice/owner/clients/$client"
          params={{ practice, client: client.id }}
          title={client.name}
          note={noteOf(client)}
        />
      </li>
    ))}
  </Entries>
);

const noteOf = ({ team, archivedOn }: OwnerClient): string =>
  sentence([
    team.length === 0 ? t('owner-clients.nobody') : team.join(', '),
    ...(archivedOn ? [t('clients.archived', { day: dayName(archivedOn) })] : []),
  ]);
