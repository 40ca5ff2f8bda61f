import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { ClientSearch } from '../../features/clients/client-search.tsx';
import { ownerClientsQuery } from '../../features/clients/clients.api.ts';
import { OwnerClientList } from '../../features/clients/owner-client-list.tsx';
import messages from '../../i18n/messages/therapist.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { useTitle } from '../../ui/page.tsx';
import { Empty } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';

loadMessages(messages);

const from = '/p/$practice/owner-bar/owner/clients';

/** From here a client is handed over, when somebody leaves. */
export function OwnerClientsPage() {
  useTitle(t('owner-clients.title'));
  const { search = '' } = useSearch({ from });
  const navigate = useNavigate({ from: '/p/$practice/owner/clients' });
  const look = useCallback(
    (next: string | undefined) =>
      void navigate({ search: next ? { search: next } : {}, replace: true }),
    [navigate],
  );
  return (
    <>
      <h1>{t('owner-clients.title')}</h1>
      <p className="lead quiet">{t('owner-clients.lead')}</p>
      <ClientSearch search={search} hint={t('owner-clients.search-hint')} onSearch={look} />
      <Found search={search} />
    </>
  );
}

function Found({ search }: { search: string }) {
  const practice = useMembership().membership.practiceId;
  const list = useInfiniteQuery(ownerClientsQuery(practice, search));
  const clients = list.data?.pages.flatMap(({ items }) => items);
  if (!clients) return <NotYet query={list} />;
  return (
    <div className="part-lead">
      <h2 className="sr">{t('clients.everybody')}</h2>
      {clients.length === 0 && (
        <Empty>{search ? t('clients.no-hit', { search }) : t('owner-clients.empty')}</Empty>
      )}
      <OwnerClientList practice={practice} clients={clients} />
      <LoadMore list={list} text={t('clients.more')} />
    </div>
  );
}
