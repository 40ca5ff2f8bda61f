import type { LibraryExercise } from '@selfward/contract';
import type { Exercise } from '@selfward/domain';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { publishedQuery } from '../../features/builder/builder.api.ts';
import { languageName } from '../../features/builder/languages.ts';
import { OlderAgreements } from '../../features/builder/older-agreements.tsx';
import { Retire } from '../../features/builder/retire.tsx';
import { TranslationDesk } from '../../features/builder/translation-desk.tsx';
import { TranslationsPart } from '../../features/builder/translations-part.tsx';
import { VersionList } from '../../features/builder/version-list.tsx';
import { ExerciseView } from '../../features/library/exercise-view.tsx';
import { exerciseQuery } from '../../features/library/library.api.ts';
import builder from '../../i18n/messages/builder.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Columns } from '../../ui/columns.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { useTitle } from '../../ui/page.tsx';
import { Crumb } from '../../ui/practice-page.tsx';
import { useMembership } from '../practice-route.tsx';

loadMessages(builder);

const from = '/p/$practice/bar/therapist/library/$exercise/versions';
const to = '/p/$practice/therapist/library/$exercise/versions';

interface Address {
  practice: string;
  slug: string;
}

export function VersionsPage() {
  const practice = useMembership().membership.practiceId;
  const { exercise: slug } = useParams({ from });
  const query = useQuery(exerciseQuery(practice, slug));
  useTitle(query.data?.exercise.title ?? t('versions.list'));
  return (
    <>
      <NotYet query={query} />
      {query.data && <Opened opened={query.data} practice={practice} slug={slug} />}
    </>
  );
}

/** All of them, one of them, or one language of one of them. */
function Opened({ opened, ...address }: Address & { opened: LibraryExercise }) {
  const { version, lang } = useSearch({ from });
  if (version === undefined) return <All opened={opened} {...address} />;
  return <One {...address} opened={opened} version={version} lang={lang} />;
}

function All({ opened, practice, slug }: Address & { opened: LibraryExercise }) {
  const { exercise, source } = opened;
  const { version, lang, locked } = exercise;
  const isOwn = source === 'practice';
  const translations = !locked && (
    <TranslationsPart address={{ practice, slug, version }} lang={lang} />
  );
  return (
    <>
      <Crumb
        to="/p/$practice/therapist/library/$exercise"
        params={{ practice, exercise: slug }}
        search={{}}
      >
        {exercise.title}
      </Crumb>
      <h1>{t('versions.page')}</h1>
      <p className="lead quiet">{t(isOwn ? 'versions.lead' : 'versions.lead.library')}</p>
      <Agree opened={opened} practice={practice} slug={slug} />
      {isOwn ? (
        <Columns
          side={
            <div className="stack-6">
              {translations}
              <Retire practice={practice} slug={slug} />
            </div>
          }
        >
          <OlderAgreements practice={practice} slug={slug} />
          <VersionList practice={practice} slug={slug} />
        </Columns>
      ) : (
        <>
          {translations}
          <OlderAgreements practice={practice} slug={slug} />
        </>
      )}
    </>
  );
}

/** Whoever has just published it goes on from here. */
const Agree = ({ opened, practice, slug }: Address & { opened: LibraryExercise }) =>
  opened.isPlayable &&
  !opened.isRetired && (
    <p className="no-print">
      <ButtonLink
        to="/p/$practice/therapist/agree"
        params={{ practice }}
        search={{ exercise: slug }}
      >
        {t('exercise.agree')}
      </ButtonLink>
    </p>
  );

interface OneProps extends Address {
  opened: LibraryExercise;
  version: string;
  lang: string | undefined;
}

/** The newest one is known already; of the library it is the only one there is. */
function One({ practice, slug, opened, version, lang }: OneProps) {
  const isNewest = opened.exercise.version === version;
  const query = useQuery({
    ...publishedQuery({ practice, slug, version }),
    enabled: !isNewest,
  });
  const exercise = isNewest ? opened.exercise : query.data?.exercise;
  return (
    <>
      <Crumb to={to} params={{ practice, exercise: slug }} search={{}}>
        {t('versions.page')}
      </Crumb>
      {!isNewest && <NotYet query={query} />}
      {exercise && lang !== undefined && (
        <Language {...{ practice, slug, version, lang, exercise }} />
      )}
      {exercise && lang === undefined && (
        <>
          <h1>{exercise.title}</h1>
          <p className="lead quiet">
            {t(isNewest ? 'version.newest' : 'version.old', { version })}
          </p>
          <ExerciseView opened={{ ...opened, exercise }} />
          <TranslationsPart address={{ practice, slug, version }} lang={exercise.lang} />
        </>
      )}
    </>
  );
}

type LanguageProps = Address & { version: string; lang: string; exercise: Exercise };

function Language({ practice, slug, version, lang, exercise }: LanguageProps) {
  const navigate = useNavigate();
  const back = () =>
    void navigate({ to, params: { practice, exercise: slug }, search: { version } });
  return (
    <>
      <h1>{t('translation.title', { title: exercise.title, name: languageName(lang) ?? lang })}</h1>
      <p className="lead quiet">{t('translation.lead', { version })}</p>
      <div className="part-lead">
        <TranslationDesk
          key={`${version} ${lang}`}
          address={{ practice, slug, version, lang }}
          exercise={exercise}
          onDone={back}
        />
      </div>
    </>
  );
}
