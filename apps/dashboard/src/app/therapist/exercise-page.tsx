import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ExerciseView } from '../../features/library/exercise-view.tsx';
import { exerciseQuery } from '../../features/library/library.api.ts';
import { reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useTitle } from '../../ui/page.tsx';
import { Failed, Skeleton } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';
import styles from './pages.module.css';

export function ExercisePage() {
  const practice = useMembership().membership.practiceId;
  const { exercise } = useParams({ from: '/p/$practice/bar/therapist/library/$exercise' });
  const { data, error, refetch } = useQuery(exerciseQuery(practice, exercise));
  useTitle(data?.exercise.title ?? t('practice.library'));
  const action = (
    <ButtonLink
      kind="main"
      to="/p/$practice/therapist/agree"
      params={{ practice }}
      search={{ exercise }}
    >
      {t('exercise.agree')}
    </ButtonLink>
  );
  return (
    <>
      <Link className={styles['crumb']} to="/p/$practice/therapist/library" params={{ practice }}>
        <Icon name="back" />
        {t('practice.library')}
      </Link>
      {!data && error && <Failed reason={reasonOf(error)} onRetry={() => refetch()} />}
      {!data && !error && <Skeleton />}
      {data && <ExerciseView opened={data} action={action} />}
    </>
  );
}
