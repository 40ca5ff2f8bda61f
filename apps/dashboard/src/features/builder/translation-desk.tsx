import type { ExerciseTranslation } from '@selfward/contract';
import { type Exercise, type WordingLine, wordingOf } from '@selfward/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiProblem, reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { ChangeForm } from '../../ui/change-form.tsx';
import { ChooseOne } from '../../ui/choices.tsx';
import { toast } from '../../ui/toast.tsx';
import { useFirst } from '../../ui/use-first.ts';
import { Failed, Skeleton } from '../../ui/waiting.tsx';
import {
  exercisesChanged,
  type TranslationAddress,
  translationDraftQuery,
  translationQuery,
} from './builder.api.ts';
import styles from './parts.module.css';
import { EraseTranslation } from './erase-translation.tsx';
import { languageName } from './languages.ts';
import { LeaveTranslation } from './leave-translation.tsx';
import { ThrowDraftAway } from './throw-draft-away.tsx';
import { isMissing, MissingLine, TranslationLines } from './translation-lines.tsx';
import { TranslationSaveLine } from './translation-save-line.tsx';
import { type Begun, useTranslation } from './use-translation.ts';

interface TranslationDeskProps {
  address: TranslationAddress;
  exercise: Exercise;
  onDone: () => void;
}

/** One language of one version, line by line beside the original. */
export function TranslationDesk(props: TranslationDeskProps) {
  const whole = useQuery({ ...translationQuery(props.address), retry: false });
  const draft = useQuery(translationDraftQuery(props.address));
  const isNew = whole.error instanceof ApiProblem && whole.error.is('not-found');
  const there = whole.data ?? (isNew ? empty(props.address.lang) : null);
  // What somebody writes on stays, whatever is fetched behind it.
  const begun = useFirst(there && draft.data ? { there, draft: draft.data } : null);
  if (begun) return <Form {...props} {...begun} />;
  const error = draft.error ?? (isNew ? null : whole.error);
  if (!error) return <Skeleton />;
  const again = () => void Promise.all([whole.refetch(), draft.refetch()]);
  return <Failed reason={reasonOf(error)} onRetry={again} />;
}

const empty = (lang: string): ExerciseTranslation => ({
  lang,
  official: false,
  authorName: '',
  savedAt: '',
  revision: 0,
  wording: {},
});

type FormProps = TranslationDeskProps & Begun;

function Form({ address, exercise, onDone, there, draft }: FormProps) {
  const lines = wordingOf(exercise);
  const tried = useTranslation({ address, lines, there, draft, onDone });
  const { wording, official, revision, kept } = tried;
  const missing = lines.filter((line) => isMissing(line, wording)).length;
  const later = useGoingOnLater(address, { tried, missing });
  const name = languageName(address.lang) ?? address.lang;
  const isWhole = missing === 0;
  const isBusy = isWhole ? tried.saving.isPending : kept.isSaving;
  return (
    <div className={styles['wide']}>
      <ChangeForm
        conflict={tried.conflict}
        failure={tried.saving.error}
        onSave={isWhole ? tried.save : later}
        acts={{
          text: t(isWhole ? 'translation.save' : 'translation.later', { name }),
          busy: isBusy && t('translation.busy'),
        }}
      >
        <Whose official={official} onChoose={tried.choose} />
        <Standing {...{ lines, wording, revision, draft }} />
        <TranslationSaveLine kept={kept} onRetry={() => void tried.keeper.flush()} />
        <TranslationLines
          {...{ lines, lang: address.lang, wording }}
          isNamed={there.revision > 0 || draft.revision > 0}
          onChange={tried.write}
        />
      </ChangeForm>
      <Ends address={address} tried={tried} />
      <LeaveTranslation keeper={tried.keeper} isDone={tried.isDone} />
    </div>
  );
}

/** What takes something away: the draft, or what clients read. */
const Ends = ({ address, tried }: { address: TranslationAddress } & Pick<GoingOn, 'tried'>) => {
  const { kept, revision, leave } = tried;
  const draft = kept.there.revision;
  return (
    <div className="part-lead stack-3">
      {draft > 0 && <ThrowDraftAway {...{ address }} revision={draft} onDone={leave} />}
      {revision > 0 && <EraseTranslation {...{ address, revision, draft }} onDone={leave} />}
    </div>
  );
};

interface GoingOn {
  tried: ReturnType<typeof useTranslation>;
  missing: number;
}

/** Leaves only when what is written has arrived; where it has not, the line above says so. */
function useGoingOnLater({ practice, lang }: TranslationAddress, { tried, missing }: GoingOn) {
  const queries = useQueryClient();
  const go = async () => {
    if (!(await tried.keeper.flush())) return;
    void exercisesChanged(queries, practice);
    toast({ text: t('translation.kept', { name: languageName(lang) ?? lang, n: missing }) });
    tried.leave();
  };
  return () => void go();
}

interface StandingProps extends Pick<Begun, 'draft'> {
  lines: readonly WordingLine[];
  wording: Readonly<Record<string, string>>;
  revision: number;
}

/** How far it is, and what clients read meanwhile. */
function Standing({ lines, wording, revision, draft }: StandingProps) {
  const known = lines.filter(({ path }) => path in draft.known).length;
  return (
    <div className="stack-2">
      <MissingLine {...{ lines, wording }} />
      <p className="small quiet">
        {t(revision > 0 ? 'translation.until.old' : 'translation.until.none')}
      </p>
      {known > 0 && revision === 0 && (
        <p className="small quiet">{t('translation.known', { n: known })}</p>
      )}
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
