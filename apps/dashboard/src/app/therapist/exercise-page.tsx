import type { LibraryExercise } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { ExerciseActs } from '../../features/builder/exercise-acts.tsx';
import { ExerciseHead, ExerciseView } from '../../features/library/exercise-view.tsx';
import { exerciseQuery } from '../../features/library/library.api.ts';
import { ApiProblem, reasonOf } from '../../http/problem.ts';
import { today } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { TabLinks } from '../../ui/columns.tsx';
import { useTitle } from '../../ui/page.tsx';
import { Crumb } from '../../ui/practice-page.tsx';
import { Failed, Skeleton } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';
import { Walk } from './walk.tsx';

const from = '/p/$practice/bar/therapist/library/$exercise';

export function ExercisePage() {
  const practice = useMembership().membership.practiceId;
  const { exercise } = useParams({ from });
  const { data, error, refetch } = useQuery(exerciseQuery(practice, exercise));
  useTitle(data?.exercise.title ?? t('practice.library'));
  return (
    <>
      <Crumb to="/p/$practice/therapist/library" params={{ practice }} search={{}}>
        {t('practice.library')}
      </Crumb>
      {!data && error && <NotShown error={error} onRetry={() => refetch()} />}
      {!data && !error && <Skeleton />}
      {data && <Opened practice={practice} opened={data} />}
    </>
  );
}

function NotShown({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (error instanceof ApiProblem && error.is('not-found'))
    return (
      <>
        <h1>{t('not-found.title')}</h1>
        <p className="lead quiet">{t('exercise.not-found')}</p>
      </>
    );
  return <Failed reason={reasonOf(error)} onRetry={onRetry} />;
}

function Opened({ practice, opened }: { practice: string; opened: LibraryExercise }) {
  const isClientView = useSearch({ from }).view === 'client' && opened.isPlayable;
  const { slug } = opened.exercise;
  const therapist = useMembership().membership.name;
  return (
    <>
      <ExerciseHead
        opened={opened}
        action={!opened.isRetired && <Agree {...{ practice, slug, isClientView }} />}
      />
      <div className="no-print">
        <ExerciseActs
          {...{ practice, slug }}
          isOwn={opened.source === 'practice'}
          isLocked={opened.exercise.locked}
          isRetired={opened.isRetired}
        />
      </div>
      {opened.isPlayable && (
        <div className="no-print">
          <Views practice={practice} slug={slug} />
        </div>
      )}
      {isClientView ? (
        <Walk exercise={opened.exercise} therapist={therapist} today={today()} />
      ) : (
        <ExerciseView opened={opened} />
      )}
    </>
  );
}

type AgreeProps = { practice: string; slug: string; isClientView: boolean };

const Agree = ({ practice, slug, isClientView }: AgreeProps) => (
  <ButtonLink
    className="no-print"
    kind={isClientView ? 'plain' : 'main'}
    to="/p/$practice/therapist/agree"
    params={{ practice }}
    search={{ exercise: slug }}
  >
    {t('exercise.agree')}
  </ButtonLink>
);

function Views({ practice, slug }: { practice: string; slug: string }) {
  const link = {
    to: '/p/$practice/therapist/library/$exercise',
    params: { practice, exercise: slug },
    activeOptions: { exact: true, includeSearch: true },
  } as const;
  return (
    <TabLinks label={t('exercise.views')}>
      <Link {...link} search={{}}>
        {t('exercise.view.about')}
      </Link>
      <Link {...link} search={{ view: 'client' }}>
        {t('exercise.view.client')}
      </Link>
    </TabLinks>
  );
}
