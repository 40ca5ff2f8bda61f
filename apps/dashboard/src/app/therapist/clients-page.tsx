import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { ClientList } from '../../features/clients/client-list.tsx';
import { ClientSearch as SearchField } from '../../features/clients/client-search.tsx';
import { clientsQuery } from '../../features/clients/clients.api.ts';
import { t } from '../../i18n/t.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { TabLinks } from '../../ui/columns.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { useTitle } from '../../ui/page.tsx';
import { Empty } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';
import { clientFilters, type ClientSearch } from './client-filters.ts';
import styles from './pages.module.css';

const from = '/p/$practice/bar/therapist/clients';

export function ClientsPage() {
  useTitle(t('practice.clients'));
  const practice = useMembership().membership.practiceId;
  return (
    <>
      <div className={styles['head']}>
        <h1>{t('practice.clients')}</h1>
        <div className={`${styles['acts']} ${styles['outset']}`}>
          <ButtonLink kind="quiet" to="/p/$practice/therapist/caseload" params={{ practice }}>
            {t('practice.caseload')}
          </ButtonLink>
          <ButtonLink
            kind="main"
            icon="plus"
            to="/p/$practice/therapist/clients/new"
            params={{ practice }}
          >
            {t('clients.new')}
          </ButtonLink>
        </div>
      </div>
      <Find />
      <Filters practice={practice} />
      <Found />
    </>
  );
}

const Filters = ({ practice }: { practice: string }) => (
  <TabLinks label={t('clients.show')}>
    {clientFilters.map((show) => (
      <Link
        key={show}
        to="/p/$practice/therapist/clients"
        params={{ practice }}
        search={({ search }: ClientSearch) => ({
          search,
          filter: show === 'in_care' ? undefined : show,
        })}
        activeOptions={{ exact: true, includeSearch: true }}
      >
        {t(`clients.show.${show}`)}
      </Link>
    ))}
  </TabLinks>
);

function Find() {
  const { search = '' }: ClientSearch = useSearch({ from });
  const navigate = useNavigate({ from: '/p/$practice/therapist/clients' });
  const look = useCallback(
    (next: string | undefined) =>
      void navigate({
        search: ({ filter }: ClientSearch) => ({ filter, search: next }),
        replace: true,
      }),
    [navigate],
  );
  return <SearchField search={search} hint={t('clients.search-hint')} onSearch={look} />;
}

function Found() {
  const practice = useMembership().membership.practiceId;
  const { search = '', filter: show = 'in_care' }: ClientSearch = useSearch({ from });
  const list = useInfiniteQuery(clientsQuery({ practice, search, show }));
  const clients = list.data?.pages.flatMap(({ items }) => items);
  if (!clients) return <NotYet query={list} />;
  return (
    <div>
      <h2 className="sr">{t('clients.list')}</h2>
      {clients.length === 0 && (
        <Empty>{search ? t('clients.no-hit', { search }) : t(`clients.empty.${show}`)}</Empty>
      )}
      <ClientList practice={practice} clients={clients} />
      <LoadMore list={list} text={t('clients.more')} />
    </div>
  );
}
