import { useQueryClient } from '@tanstack/react-query';
import { addressed, clientChanged, clientQuery } from '../../features/clients/clients.api.ts';
import { Contact } from '../../features/clients/contact.tsx';
import { Invitation } from '../../features/clients/invitation.tsx';
import { SafetyPart } from '../../features/flags/safety-part.tsx';
import { fullDay } from '../../i18n/days.ts';
import messages from '../../i18n/messages/safety-plan.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Part } from '../../ui/sheet.tsx';
import { toast } from '../../ui/toast.tsx';
import { useMembership } from '../practice-route.tsx';
import { useClient } from './use-client.ts';

loadMessages(messages);

/** How to reach this person, and whether they can sign in. */
export function ClientSide() {
  const { practice, client } = useClient();
  return (
    <>
      <Contact practice={practice} client={client} />
      <ClientInvitation />
      <PlanLink />
      <SafetyPart practice={practice} client={client.id} />
    </>
  );
}

/** That a plan is shared is told by its day; what is in it is opened on a page of its own. */
export function PlanLink() {
  const { practice, client } = useClient();
  if (client.planOn === null) return null;
  return (
    <Part title={t('safety-plan.title')}>
      <div className="after-head stack-3">
        <p className="quiet">
          {t('safety-plan.shared-of', { name: addressed(client), day: fullDay(client.planOn) })}
        </p>
        <p>
          <ButtonLink
            to="/p/$practice/therapist/clients/$client/safety-plan"
            params={{ practice, client: client.id }}
          >
            {t('safety-plan.open')}
          </ButtonLink>
        </p>
      </div>
    </Part>
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
