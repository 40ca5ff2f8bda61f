import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Archive } from '../../features/clients/archive.tsx';
import { CareTeamPart } from '../../features/clients/care-team.tsx';
import { ClientRecord } from '../../features/clients/client-record.tsx';
import { addressed, clientChanged } from '../../features/clients/clients.api.ts';
import { t } from '../../i18n/t.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Columns } from '../../ui/columns.tsx';
import { toast } from '../../ui/toast.tsx';
import { useMembership } from '../practice-route.tsx';
import { ClientInvitation, PlanLink } from './client-side.tsx';
import styles from './pages.module.css';
import { useClient } from './use-client.ts';

/** Everything about reaching this person, and who cares for them. Printed, it is a contact sheet. */
export function ContactPage() {
  const { practice, client } = useClient();
  const params = { practice, client: client.id };
  const queries = useQueryClient();
  return (
    <Columns
      side={
        <div className={`${styles['level']} no-print`}>
          <PlanLink />
          <ClientInvitation />
          <CareTeam />
          <Archive
            practice={practice}
            client={client}
            onChanged={(changed) => clientChanged(queries, practice, changed)}
          />
        </div>
      }
    >
      <ClientRecord
        client={client}
        acts={
          <div className={`${styles['acts']} no-print`}>
            <Button kind="quiet" onClick={() => window.print()}>
              {t('contact.print')}
            </Button>
            <ButtonLink to="/p/$practice/therapist/clients/$client/contact/change" params={params}>
              {t('contact.change')}
            </ButtonLink>
          </div>
        }
      />
    </Columns>
  );
}

function CareTeam() {
  const { practice, client } = useClient();
  const { memberId } = useMembership().membership;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const name = addressed(client);
  const leave = async () => {
    await navigate({ to: '/p/$practice/therapist/clients', params: { practice } });
    // Without care the record is not theirs to read any more, also not from this window's memory.
    queries.removeQueries({ queryKey: [practice, 'client', client.id] });
  };
  return (
    <CareTeamPart
      address={{ practice, client: client.id, area: 'therapist' }}
      name={name}
      ownId={memberId}
      isArchived={client.archivedOn !== null}
      onEnded={(ended) => {
        toast({ text: t('care.ended', { name }) });
        return ended === memberId ? leave() : undefined;
      }}
    />
  );
}
