import type { ExerciseTranslation } from '@selfward/contract';
import { type Exercise, wordingOf } from '@selfward/domain';
import { useQuery } from '@tanstack/react-query';
import { ApiProblem, reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { ChangeForm } from '../../ui/change-form.tsx';
import { ChooseOne } from '../../ui/choices.tsx';
import { useFirst } from '../../ui/use-first.ts';
import { Failed, Skeleton } from '../../ui/waiting.tsx';
import { type TranslationAddress, translationQuery } from './builder.api.ts';
import styles from './builder.module.css';
import { EraseTranslation } from './erase-translation.tsx';
import { languageName } from './languages.ts';
import { LeaveTranslation } from './leave-translation.tsx';
import { MissingLine, TranslationLines } from './translation-lines.tsx';
import { useTranslation } from './use-translation.ts';

interface TranslationDeskProps {
  address: TranslationAddress;
  exercise: Exercise;
  onDone: () => void;
}

/** One language of one version, line by line beside the original. */
export function TranslationDesk(props: TranslationDeskProps) {
  const { data, error, refetch } = useQuery({ ...translationQuery(props.address), retry: false });
  const isNew = error instanceof ApiProblem && error.is('not-found');
  // What somebody writes on stays, whatever is fetched behind it.
  const start = useFirst(data ?? (isNew ? empty(props.address.lang) : null));
  if (start) return <Form {...props} start={start} />;
  if (error) return <Failed reason={reasonOf(error)} onRetry={() => void refetch()} />;
  return <Skeleton />;
}

const empty = (lang: string): ExerciseTranslation => ({
  lang,
  official: false,
  authorName: '',
  savedAt: '',
  revision: 0,
  wording: {},
});

function Form({
  address,
  exercise,
  onDone,
  start,
}: TranslationDeskProps & { start: ExerciseTranslation }) {
  const { lang } = address;
  const lines = wordingOf(exercise);
  const tried = useTranslation({ address, lines, start, onDone });
  const { wording, official, revision } = tried;
  return (
    <div className={styles['wide']}>
      <ChangeForm
        conflict={tried.conflict}
        failure={tried.saving.error}
        onSave={tried.save}
        acts={{
          text: t('translation.save', { name: languageName(lang) ?? lang }),
          busy: tried.saving.isPending && t('translation.busy'),
          onCancel: onDone,
        }}
      >
        <Whose official={official} onChoose={tried.choose} />
        <MissingLine lines={lines} wording={wording} />
        <TranslationLines
          {...{ lines, lang, wording }}
          isNamed={start.revision > 0 || tried.saving.error !== null}
          onChange={tried.write}
        />
      </ChangeForm>
      {revision > 0 && (
        <div className="part-lead">
          <EraseTranslation {...{ address, revision, onDone }} />
        </div>
      )}
      {tried.isChanged && <LeaveTranslation isDone={tried.isDone} />}
    </div>
  );
}

const Whose = (props: { official: boolean; onChoose: (official: boolean) => void }) => (
  <ChooseOne
    legend={t('translation.whose')}
    choices={[
      { value: 'own', text: t('translation.own'), note: t('translation.own.why') },
      { value: 'official', text: t('translation.official'), note: t('translation.official.why') },
    ]}
    value={props.official ? 'official' : 'own'}
    onChoose={(value) => props.onChoose(value === 'official')}
  />
);
