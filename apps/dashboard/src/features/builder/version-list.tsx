import type { ExerciseVersionLine } from '@selfward/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { reasonOf } from '../../http/problem.ts';
import { dayOf, fullDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Wrong } from '../../ui/field.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { RowOf } from '../../ui/row-of.tsx';
import { sentence } from '../../ui/sentence.ts';
import { Entries, Entry, Part } from '../../ui/sheet.tsx';
import { exerciseFile, exerciseVersionsQuery } from './builder.api.ts';
import { fileName, saveFile } from './file.ts';
import { languageName } from './languages.ts';
import { seriesInWords, StepReasons } from './step-in-words.tsx';

interface VersionListProps {
  practice: string;
  slug: string;
}

/** Every version there was, the newest first, and what each of them changed. */
export function VersionList({ practice, slug }: VersionListProps) {
  const query = useQuery(exerciseVersionsQuery(practice, slug));
  return (
    <Part title={t('versions.list')}>
      <NotYet query={query} />
      <Entries>
        {query.data?.versions.map((line) => (
          <li key={line.version}>
            <Entry>
              <Version {...{ practice, slug, line }} />
            </Entry>
          </li>
        ))}
      </Entries>
    </Part>
  );
}

type VersionProps = VersionListProps & { line: ExerciseVersionLine };

function Version({ practice, slug, line }: VersionProps) {
  const { version, step } = line;
  return (
    <RowOf acts={<Export {...{ practice, slug, version }} />}>
      <h3>
        <Link
          to="/p/$practice/therapist/library/$exercise/versions"
          params={{ practice, exercise: slug }}
          search={{ version }}
        >
          {t('version.name', { version })}
        </Link>
      </h3>
      <p className="meta">{factsOf(line)}</p>
      {step ? (
        <>
          <p className="small">{seriesInWords(step, false)}</p>
          <StepReasons step={step} now={null} before={null} />
        </>
      ) : (
        <p className="small quiet">{t('version.first')}</p>
      )}
    </RowOf>
  );
}

const factsOf = ({ publishedAt, publishedByName, lang, translations }: ExerciseVersionLine) => {
  const langs = [lang, ...translations.map((one) => one.lang)];
  return sentence([
    t('version.published', {
      day: fullDay(dayOf(new Date(publishedAt))),
      name: publishedByName,
    }),
    langs.map((tag) => languageName(tag) ?? tag).join(', '),
  ]);
};

function Export({ practice, slug, version }: VersionListProps & { version: string }) {
  const queries = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const take = async () => {
    setFailure(null);
    setBusy(true);
    try {
      const file = await queries.fetchQuery({
        queryKey: [practice, 'exercise-file', slug, version],
        queryFn: () => exerciseFile({ practice, slug, version }),
        staleTime: 0,
      });
      saveFile(fileName(file.exercise.title, version, slug), JSON.stringify(file, null, 2));
    } catch (refused) {
      setFailure(refused);
    }
    setBusy(false);
  };
  return (
    <>
      <Button
        kind="quiet"
        busy={isBusy && t('version.file.busy')}
        aria-label={isBusy ? undefined : t('version.file.of', { version })}
        onClick={() => void take()}
      >
        {t('version.file')}
      </Button>
      {failure !== null && <Wrong>{reasonOf(failure)}</Wrong>}
    </>
  );
}
