import { useQuery } from '@tanstack/react-query';
import { AgreementList } from '../../features/agreements/agreement-list.tsx';
import { agreementsQuery } from '../../features/agreements/agreements.api.ts';
import { addressed } from '../../features/clients/clients.api.ts';
import { t } from '../../i18n/t.ts';
import { Columns } from '../../ui/columns.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { Empty } from '../../ui/waiting.tsx';
import { ClientSide } from './client-side.tsx';
import styles from './pages.module.css';
import { useClient } from './use-client.ts';

export function AgreementsPage() {
  const { practice, client } = useClient();
  const query = useQuery(agreementsQuery(practice, client.id));
  const { data } = query;
  return (
    <Columns side={<ClientSide />}>
      <section className={styles['flush']} aria-label={t('agreements.title')}>
        <h2 className="sr">{t('agreements.title')}</h2>
        <NotYet query={query} />
        {data?.assignments.length === 0 && (
          <Empty>{t('agreements.empty', { name: addressed(client) })}</Empty>
        )}
        {data && (
          <AgreementList
            practice={practice}
            agreements={data.assignments}
            name={addressed(client)}
          />
        )}
      </section>
    </Columns>
  );
}
