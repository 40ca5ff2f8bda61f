import { useInfiniteQuery } from '@tanstack/react-query';
import { ownerClientsQuery } from '../../features/clients/clients.api.ts';
import { OwnerClientList } from '../../features/clients/owner-client-list.tsx';
import { reasonOf } from '../../http/problem.ts';
import messages from '../../i18n/messages/therapist.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { useTitle } from '../../ui/page.tsx';
import { Empty, Failed, Skeleton } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';

loadMessages(messages);

/** From here a client is handed over, when somebody leaves. */
export function OwnerClientsPage() {
  useTitle(t('owner-clients.title'));
  const practice = useMembership().membership.practiceId;
  const list = useInfiniteQuery(ownerClientsQuery(practice));
  const clients = list.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <h1>{t('owner-clients.title')}</h1>
      <p className="lead quiet">{t('owner-clients.lead')}</p>
      {!clients && !list.error && <Skeleton />}
      {!clients && list.error && (
        <Failed reason={reasonOf(list.error)} onRetry={() => list.refetch()} />
      )}
      {clients?.length === 0 && <Empty>{t('owner-clients.empty')}</Empty>}
      {clients && (
        <div className="part-lead">
          <h2 className="sr">{t('clients.list')}</h2>
          <OwnerClientList practice={practice} clients={clients} />
          <LoadMore list={list} text={t('clients.more')} />
        </div>
      )}
    </>
  );
}
