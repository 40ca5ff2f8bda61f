import type { Caseload } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { caseloadQuery } from '../../features/caseload/caseload.api.ts';
import { CaseloadList, NewlyShared } from '../../features/caseload/caseload-list.tsx';
import { reasonOf } from '../../http/problem.ts';
import { longDay, today } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Columns } from '../../ui/columns.tsx';
import { useTitle } from '../../ui/page.tsx';
import { Part } from '../../ui/sheet.tsx';
import { Empty, Failed, Skeleton } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';

export function CaseloadPage() {
  useTitle(t('practice.caseload'));
  const practice = useMembership().membership.practiceId;
  const { data, error, refetch } = useQuery(caseloadQuery(practice));
  return (
    <>
      <h1>{longDay(today())}</h1>
      {data && <Shown practice={practice} caseload={data} />}
      {error && !data && <Failed reason={reasonOf(error)} onRetry={() => refetch()} />}
      {!data && !error && <Skeleton />}
    </>
  );
}

function Shown({ practice, caseload }: { practice: string; caseload: Caseload }) {
  const { clients } = caseload;
  const withNew = clients.filter(({ newToRead }) => newToRead > 0);
  if (clients.length === 0)
    return (
      <Empty
        action={
          <ButtonLink to="/p/$practice/therapist/clients/new" params={{ practice }}>
            {t('clients.new')}
          </ButtonLink>
        }
      >
        {t('caseload.empty')}
      </Empty>
    );
  return (
    <Columns
      side={
        <Part title={t('caseload.newly')}>
          {withNew.length === 0 && <Empty>{t('caseload.newly.none')}</Empty>}
          <NewlyShared practice={practice} clients={withNew} />
        </Part>
      }
    >
      <Part title={t('caseload.in-care')}>
        <CaseloadList practice={practice} clients={clients} />
      </Part>
    </Columns>
  );
}
