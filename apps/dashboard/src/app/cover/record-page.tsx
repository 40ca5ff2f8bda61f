import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { coveredRecordQuery } from '../../features/cover/cover.api.ts';
import { CoveredContact } from '../../features/cover/covered-contact.tsx';
import { reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Crumb, useTitle } from '../../ui/page.tsx';
import { Failed, Skeleton } from '../../ui/waiting.tsx';

export function RecordPage() {
  useTitle(t('cover.title'));
  const { practice, client } = useParams({ from: '/p/$practice/cover-bar/cover/$client' });
  const { data, error, refetch } = useQuery(coveredRecordQuery(practice, client));
  return (
    <>
      <Crumb to="/p/$practice/cover" params={{ practice }}>
        {t('cover.title')}
      </Crumb>
      <h1 dir="auto">{data?.name ?? t('cover.title')}</h1>
      {!data && error && <Failed reason={reasonOf(error)} onRetry={() => refetch()} />}
      {!data && !error && <Skeleton />}
      {data && (
        <div className="part-lead">
          <CoveredContact record={data} />
        </div>
      )}
    </>
  );
}
