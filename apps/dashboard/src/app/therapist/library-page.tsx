import { useQuery } from '@tanstack/react-query';
import { ExerciseList } from '../../features/library/exercise-list.tsx';
import { libraryQuery } from '../../features/library/library.api.ts';
import { reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { useTitle } from '../../ui/page.tsx';
import { Failed, Skeleton } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';

export function LibraryPage() {
  useTitle(t('practice.library'));
  const practice = useMembership().membership.practiceId;
  const { data, error, refetch } = useQuery(libraryQuery(practice));
  return (
    <>
      <h1>{t('practice.library')}</h1>
      <p className="lead quiet">{t('library.lead')}</p>
      <div className="part-lead">
        <h2 className="sr">{t('library.list')}</h2>
        {!data && error && <Failed reason={reasonOf(error)} onRetry={() => refetch()} />}
        {!data && !error && <Skeleton />}
        {data && <ExerciseList practice={practice} exercises={data.exercises} />}
      </div>
    </>
  );
}
