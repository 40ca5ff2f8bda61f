import type { CaseloadLine } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { caseloadQuery } from '../../features/caseload/caseload.api.ts';
import { CaseloadList, isQuiet } from '../../features/caseload/caseload-list.tsx';
import { t } from '../../i18n/t.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { TabLinks } from '../../ui/columns.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { useTitle } from '../../ui/page.tsx';
import { Empty } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';
import { NobodyInCare } from './nobody-in-care.tsx';
import styles from './pages.module.css';

export function CaseloadPage() {
  useTitle(t('practice.caseload'));
  const practice = useMembership().membership.practiceId;
  const query = useQuery(caseloadQuery(practice));
  const { data } = query;
  return (
    <>
      <div className={styles['head']}>
        <h1>{t('practice.caseload')}</h1>
        <ButtonLink kind="quiet" to="/p/$practice/therapist/clients" params={{ practice }}>
          {t('clients.find')}
        </ButtonLink>
      </div>
      {data && <Shown practice={practice} clients={data.clients} />}
      <NotYet query={query} />
    </>
  );
}

const filters = [undefined, 'new', 'quiet'] as const;
type Show = (typeof filters)[number];

const isShown = (line: CaseloadLine, show: Show): boolean => {
  if (show === 'new') return line.newToRead > 0;
  return show !== 'quiet' || isQuiet(line);
};

function Shown({ practice, clients }: { practice: string; clients: readonly CaseloadLine[] }) {
  const { show } = useSearch({ from: '/p/$practice/bar/therapist/caseload' });
  if (clients.length === 0) return <NobodyInCare />;
  const shown = clients.filter((line) => isShown(line, show));
  return (
    <>
      <TabLinks label={t('caseload.show')}>
        {filters.map((filter) => (
          <Link
            key={filter ?? 'all'}
            to="/p/$practice/therapist/caseload"
            params={{ practice }}
            search={filter ? { show: filter } : {}}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {t(`caseload.show.${filter ?? 'all'}`)}
          </Link>
        ))}
      </TabLinks>
      <section aria-label={t('caseload.in-care')}>
        <h2 className="sr">{t('caseload.in-care')}</h2>
        {shown.length === 0 && <Empty>{t('caseload.show.none')}</Empty>}
        <CaseloadList practice={practice} clients={shown} />
      </section>
    </>
  );
}
