import { useInfiniteQuery } from '@tanstack/react-query';
import { clientsQuery } from '../../features/clients/clients.api.ts';
import { ClientList } from '../../features/clients/client-list.tsx';
import { reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { useTitle } from '../../ui/page.tsx';
import { Empty, Failed, Skeleton } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';

export function ClientsPage() {
  useTitle(t('practice.clients'));
  const practice = useMembership().membership.practiceId;
  const list = useInfiniteQuery(clientsQuery(practice));
  const clients = list.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <div className="between">
        <h1>{t('practice.clients')}</h1>
        <ButtonLink
          kind="main"
          icon="plus"
          to="/p/$practice/therapist/clients/new"
          params={{ practice }}
        >
          {t('clients.new')}
        </ButtonLink>
      </div>
      {!clients && !list.error && <Skeleton />}
      {!clients && list.error && (
        <Failed reason={reasonOf(list.error)} onRetry={() => list.refetch()} />
      )}
      {clients?.length === 0 && <Empty>{t('clients.empty')}</Empty>}
      {clients && (
        <div className="part-lead">
          <h2 className="sr">{t('clients.list')}</h2>
          <ClientList practice={practice} clients={clients} />
          <LoadMore list={list} text={t('clients.more')} />
        </div>
      )}
    </>
  );
}
