import type { ExerciseLine } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { OutOfUse, OwnBeginnings } from '../../features/builder/own-part.tsx';
import { ExerciseList } from '../../features/library/exercise-list.tsx';
import { found, LibraryFilter } from '../../features/library/library-filter.tsx';
import { libraryQuery } from '../../features/library/library.api.ts';
import { MeasureList } from '../../features/measures/measure-list.tsx';
import { measuresQuery } from '../../features/measures/measures.api.ts';
import { PathwayList } from '../../features/pathways/pathway-list.tsx';
import { t } from '../../i18n/t.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { useTitle } from '../../ui/page.tsx';
import { Empty } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';

export function LibraryPage() {
  useTitle(t('practice.library'));
  const practice = useMembership().membership.practiceId;
  const query = useQuery(libraryQuery(practice));
  const { data } = query;
  return (
    <>
      <h1>{t('practice.library')}</h1>
      <p className="lead quiet">{t('library.lead')}</p>
      <PathwayList practice={practice} />
      <OwnBeginnings practice={practice} />
      <div className="part-lead">
        <h2 className="sr">{t('library.list')}</h2>
        <NotYet query={query} />
        {data && <Exercises practice={practice} exercises={data.exercises} />}
      </div>
      <OutOfUse practice={practice} />
      <Measures practice={practice} />
    </>
  );
}

function Measures({ practice }: { practice: string }) {
  const query = useQuery(measuresQuery(practice));
  return query.data ? (
    <MeasureList practice={practice} measures={query.data.measures} />
  ) : (
    <NotYet query={query} />
  );
}

interface ExercisesProps {
  practice: string;
  exercises: readonly ExerciseLine[];
}

function Exercises({ practice, exercises }: ExercisesProps) {
  const wanted = useSearch({ from: '/p/$practice/bar/therapist/library' });
  const navigate = useNavigate({ from: '/p/$practice/therapist/library' });
  const shown = found(exercises, wanted);
  return (
    <>
      <LibraryFilter
        exercises={exercises}
        wanted={wanted}
        onChange={({ theme, find }) => {
          const search = { ...(theme ? { theme } : {}), ...(find ? { find } : {}) };
          void navigate({ search, replace: true, resetScroll: false });
        }}
      />
      <output className="sr">{t('library.found', { n: shown.length })}</output>
      <ExerciseList practice={practice} exercises={shown} />
      {shown.length === 0 && (
        <Empty
          action={
            <ButtonLink to="/p/$practice/therapist/library" params={{ practice }} search={{}}>
              {t('library.show-all')}
            </ButtonLink>
          }
        >
          {t('library.none')}
        </Empty>
      )}
    </>
  );
}
