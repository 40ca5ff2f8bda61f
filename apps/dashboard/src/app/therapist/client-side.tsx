import { useQueryClient } from '@tanstack/react-query';
import { addressed, clientChanged, clientQuery } from '../../features/clients/clients.api.ts';
import { Contact } from '../../features/clients/contact.tsx';
import { Invitation } from '../../features/clients/invitation.tsx';
import { SafetyPart } from '../../features/flags/safety-part.tsx';
import { t } from '../../i18n/t.ts';
import { toast } from '../../ui/toast.tsx';
import { useMembership } from '../practice-route.tsx';
import { useClient } from './use-client.ts';

/** How to reach this person, and whether they can sign in. */
export function ClientSide() {
  const { practice, client } = useClient();
  return (
    <>
      <Contact practice={practice} client={client} />
      <ClientInvitation />
      <SafetyPart practice={practice} client={client.id} />
    </>
  );
}

export function ClientInvitation() {
  const { practice, client } = useClient();
  const queries = useQueryClient();
  const { roles } = useMembership().membership;
  return (
    <Invitation
      practice={practice}
      client={client}
      isOwner={roles.includes('owner')}
      onDone={(act) => {
        toast({ text: t(`invite.${act}`, { name: addressed(client) }) });
        void clientChanged(queries, practice);
        // The record alone: its answers and its notes stand below the same key.
        const record = clientQuery({ practice, client: client.id });
        return queries.invalidateQueries({ queryKey: record.queryKey, exact: true });
      }}
    />
  );
}
