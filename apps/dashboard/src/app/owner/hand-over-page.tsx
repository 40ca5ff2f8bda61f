import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { CareTeamPart } from '../../features/clients/care-team.tsx';
import { careQuery } from '../../features/clients/clients.api.ts';
import messages from '../../i18n/messages/therapist.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { useTitle } from '../../ui/page.tsx';
import { Crumb, Narrow } from '../../ui/practice-page.tsx';
import { toast } from '../../ui/toast.tsx';
import { useMembership } from '../practice-route.tsx';

loadMessages(messages);

/** Who cares for one client, changed by whoever runs the practice. */
export function HandOverPage() {
  const { practiceId: practice, memberId } = useMembership().membership;
  const { client } = useParams({ from: '/p/$practice/owner-bar/owner/clients/$client' });
  const address = { practice, client, area: 'owner' } as const;
  const { data } = useQuery(careQuery(address));
  const name = data?.clientName ?? t('owner-clients.title');
  useTitle(name);
  return (
    <>
      <Crumb to="/p/$practice/owner/clients" params={{ practice }}>
        {t('owner-clients.title')}
      </Crumb>
      <h1 dir="auto">{name}</h1>
      <Narrow>
        <CareTeamPart
          address={address}
          name={name}
          ownId={memberId}
          isArchived={data?.isArchived ?? false}
          onEnded={() => toast({ text: t('care.ended', { name }) })}
        />
      </Narrow>
    </>
  );
}
