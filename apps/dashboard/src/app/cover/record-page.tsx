import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { coveredRecordQuery } from '../../features/cover/cover.api.ts';
import { CoveredContact } from '../../features/cover/covered-contact.tsx';
import { t } from '../../i18n/t.ts';
import { NotYet } from '../../ui/not-yet.tsx';
import { useTitle } from '../../ui/page.tsx';
import { Crumb } from '../../ui/practice-page.tsx';

export function RecordPage() {
  useTitle(t('cover.title'));
  const { practice, client } = useParams({ from: '/p/$practice/cover-bar/cover/$client' });
  const query = useQuery(coveredRecordQuery(practice, client));
  const { data } = query;
  return (
    <>
      <Crumb to="/p/$practice/cover" params={{ practice }}>
        {t('cover.title')}
      </Crumb>
      <h1 dir="auto">{data?.name ?? t('cover.title')}</h1>
      <NotYet query={query} />
      {data && (
        <div className="part-lead">
          <CoveredContact record={data} />
        </div>
      )}
    </>
  );
}
