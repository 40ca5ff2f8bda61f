import type { OwnExerciseLine } from '@selfward/contract';
import { compareVersions, type VersionStep } from '@selfward/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '../../i18n/t.ts';
import { Acts } from '../../ui/acts.tsx';
import { Button } from '../../ui/button.tsx';
import { ChooseOne } from '../../ui/choices.tsx';
import { Wrong } from '../../ui/field.tsx';
import { Part } from '../../ui/sheet.tsx';
import { ApiProblem } from '../../http/problem.ts';
import { actReasonOf, useAct } from '../../ui/use-act.ts';
import { draftQuery, exercisesChanged, publishDraft } from './builder.api.ts';
import { useDesk } from './desk.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { FaultList } from './fault-list.tsx';
import { refusedInWords } from './fault-words.ts';
import styles from './parts.module.css';
import { PaneHead } from './pane-head.tsx';
import { seriesInWords, StepReasons } from './step-in-words.tsx';
import { forgetDraft } from './use-draft.ts';

interface PublishPaneProps {
  keeper: DraftKeeper;
  onPublished: (line: OwnExerciseLine) => void;
}

/** What it becomes is said before it does: published is published. */
export function PublishPane({ keeper, onPublished }: PublishPaneProps) {
  const { faults } = useDesk();
  return (
    <div className="stack-5">
      <PaneHead title={t('publish.title')} note={t('publish.text')} />
      {faults.length > 0 ? (
        <div className="stack-4">
          <p>{t('publish.faults')}</p>
          <FaultList />
        </div>
      ) : (
        <Ready keeper={keeper} onPublished={onPublished} />
      )}
    </div>
  );
}

function Ready({ keeper, onPublished }: PublishPaneProps) {
  const { exercise, there, show } = useDesk();
  const [newMeaning, setNewMeaning] = useState(false);
  const { base } = there;
  const step: VersionStep = base
    ? compareVersions(base, exercise, { newMeaning })
    : { bump: 'major', sameSeries: true, version: '1.0.0', series: 1, reasons: [] };
  const publishing = usePublish(keeper, { step, newMeaning, onPublished });
  if (step.bump === 'none') return <p>{t('publish.unchanged')}</p>;
  const mayChangeMeaning = step.reasons.some((reason) => reason.mayChangeMeaning);
  return (
    <div className="stack-5">
      <p className="lead">{t('publish.becomes', { version: step.version })}</p>
      <p>{seriesInWords(step, base === null)}</p>
      <Changes step={step} />
      {mayChangeMeaning && (newMeaning || step.sameSeries) && (
        <Meaning isNew={newMeaning} onChoose={setNewMeaning} />
      )}
      <p className="small quiet">{t(base === null ? 'publish.first' : 'publish.running')}</p>
      <Refused failure={publishing.error} />
      <Acts>
        <Button
          kind="main"
          busy={publishing.isPending && t('publish.busy')}
          onClick={() => publishing.mutate(undefined)}
        >
          {t('publish.do', { version: step.version })}
        </Button>
        <Button onClick={() => show({ item: 'about' }, 'head')}>{t('publish.not-yet')}</Button>
      </Acts>
    </div>
  );
}

function Changes({ step }: { step: VersionStep }) {
  const { exercise, there } = useDesk();
  if (step.reasons.length === 0) return null;
  return (
    <Part title={t('publish.changes')}>
      <div className="after-head">
        <StepReasons step={step} now={exercise} before={there.base} />
      </div>
    </Part>
  );
}

/** Whether other words ask the same only who wrote them knows. */
const Meaning = (props: { isNew: boolean; onChoose: (isNew: boolean) => void }) => (
  <ChooseOne
    legend={t('publish.meaning')}
    choices={[
      { value: 'same', text: t('publish.meaning.same'), note: t('publish.meaning.same.why') },
      { value: 'new', text: t('publish.meaning.new'), note: t('publish.meaning.new.why') },
    ]}
    value={props.isNew ? 'new' : 'same'}
    onChoose={(value) => props.onChoose(value === 'new')}
  />
);

interface Publishing {
  step: VersionStep;
  newMeaning: boolean;
  onPublished: (line: OwnExerciseLine) => void;
}

function usePublish(keeper: DraftKeeper, { step, newMeaning, onPublished }: Publishing) {
  const { practice, there } = useDesk();
  const queries = useQueryClient();
  const { id: draft } = there;
  return useAct<undefined, OwnExerciseLine>({
    send: async () => {
      // What is published is what was saved last; what could not be saved is not left behind.
      if (!(await keeper.flush())) throw keeper.draft().failure ?? new Error('written elsewhere');
      const { version, series } = step;
      const { revision } = keeper.draft().there;
      return publishDraft({ practice, draft, revision, body: { version, series, newMeaning } });
    },
    onDone: (line) => {
      forgetDraft(practice, draft);
      onPublished(line);
      queries.removeQueries(draftQuery({ practice, draft }));
      void exercisesChanged(queries, practice);
    },
    onError: (failure) => {
      // Somebody else wrote on it, or published before: what is there now is read again.
      if (failure instanceof ApiProblem && failure.status === 412)
        void queries.invalidateQueries(draftQuery({ practice, draft }));
    },
  });
}

/** The practice looks once more, with what only it knows; each fault with its place. */
function Refused({ failure }: { failure: Error | null }) {
  const { exercise } = useDesk();
  if (!failure) return null;
  const errors = failure instanceof ApiProblem ? failure.errors : [];
  return (
    <div className="stack-2">
      <Wrong>{actReasonOf(failure)}</Wrong>
      <ul className={styles['plain']}>
        {errors.map((error) => {
          const { where, what } = refusedInWords({ exercise }, error);
          return (
            <li key={`${error.pointer} ${error.detail}`} dir="auto">
              {where === '' ? what : t('builder.faults.of', { part: where, said: what })}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
