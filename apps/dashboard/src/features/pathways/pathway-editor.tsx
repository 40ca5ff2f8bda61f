import type { OpenedPathway, Pathway, SavePathway } from '@selfward/contract';
import { pathwayFaults } from '@selfward/domain';
import { useState } from 'react';
import messages from '../../i18n/messages/pathway.json' with { type: 'json' };
import { inWords, loadMessages, t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { ChangeForm } from '../../ui/change-form.tsx';
import { TextField, WordsField, Wrong } from '../../ui/field.tsx';
import { sentence } from '../../ui/sentence.ts';
import { Part } from '../../ui/sheet.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useThereNow } from '../../ui/use-there-now.ts';
import { AddStep } from './add-step.tsx';
import { savedOf, useEditing } from './editing.ts';
import type { EditorParts } from './editor-parts.ts';
import { LeaveEditor } from './leave-editor.tsx';
import { addPathway, savePathway } from './pathways.api.ts';
import { type Known, stepFacts, type StepExercise, stepTitles, titleIn } from './pathway-steps.tsx';
import styles from './pathways.module.css';
import { StepEditor } from './step-editor.tsx';

loadMessages(messages);

interface PathwayEditorProps {
  practice: string;
  exercises: readonly StepExercise[];
  start: SavePathway;
  /** The one that is changed; a new one without it. */
  opened?: OpenedPathway;
  onSaved: (saved: OpenedPathway) => unknown;
  onCancel: () => void;
}

/** A list of exercises with a sentence each: when it opens, how small, and whether it has to be wanted. */
export function PathwayEditor(props: PathwayEditorProps) {
  const { exercises, start, onCancel } = props;
  const { undo, canUndo, ...editing } = useEditing(start);
  const { pathway } = editing;
  const [isTold, setTold] = useState(false);
  const known: Known = new Map(exercises.map((line) => [line.slug, line]));
  const faults = faultsOf(pathway, known);
  const { saving, isSaved, conflict, save } = useSaving(props, { pathway, known });
  const parts = { ...editing, known, faults: isTold ? faults : [] };
  const busy = saving.isPending && t('editor.saving');
  return (
    <>
      <LeaveEditor isChanged={pathway !== start && !isSaved} />
      <ChangeForm
        conflict={conflict}
        failure={saving.error}
        onSave={() => {
          setTold(true);
          if (faults.length === 0 && pathway.title.trim() !== '') save();
        }}
        acts={{ text: t('editor.save'), busy, onCancel }}
      >
        <About {...parts} isTold={isTold} />
        <Steps {...parts} exercises={exercises} />
        {canUndo && (
          <p className="flush">
            <Button kind="quiet" onClick={undo}>
              {t('editor.undo')}
            </Button>
          </p>
        )}
        <Faults faults={parts.faults} />
      </ChangeForm>
    </>
  );
}

const Faults = ({ faults }: Pick<EditorParts, 'faults'>) =>
  faults.length > 0 && (
    <Wrong>
      {sentence([t('editor.faults', { n: faults.length, words: inWords(faults.length) })])}
    </Wrong>
  );

/** Saved elsewhere meanwhile: both stand side by side, and the person chooses. */
function useSaving(
  props: PathwayEditorProps,
  { pathway, known }: Pick<EditorParts, 'pathway' | 'known'>,
) {
  const { opened, onSaved } = props;
  const { there, learn } = useThereNow<OpenedPathway>('pathway');
  const saving = useAct({
    send: (over: OpenedPathway | undefined, key) => send(props, { pathway, over }, key),
    onDone: onSaved,
    onError: learn,
  });
  const conflict = there && {
    fields: inBoth(pathway, savedOf(there.pathway), known),
    onMine: () => saving.mutate(there),
    onTheirs: () => onSaved(there),
  };
  const isSaved = saving.isSuccess || saving.isPending;
  return { saving, isSaved, conflict, save: () => saving.mutate(opened) };
}

const faultsOf = (pathway: SavePathway, known: Known) =>
  pathwayFaults({ ...pathway, slug: 'own' }, known);

function send(
  { practice, opened }: PathwayEditorProps,
  { pathway, over }: { pathway: SavePathway; over: OpenedPathway | undefined },
  key: string,
): Promise<OpenedPathway> {
  if (!opened || over?.revision == null) return addPathway(practice, pathway, key);
  return savePathway({ practice, slug: over.pathway.slug, revision: over.revision }, pathway);
}

function inBoth(mine: SavePathway, theirs: SavePathway, known: Known) {
  const both = (label: string, of: (one: SavePathway) => string) => ({
    label,
    mine: of(mine),
    theirs: of(theirs),
  });
  return [
    both(t('editor.name'), ({ title }) => title),
    both(t('editor.purpose'), ({ purpose }) => purpose),
    both(t('editor.weeks'), ({ weeks }) => String(weeks)),
    both(t('editor.steps'), ({ steps }) => stepsInWords(steps, known)),
  ];
}

const stepsInWords = (steps: Pathway['steps'], known: Known): string =>
  steps
    .map((step) => {
      const facts = stepFacts(step, { known, titleOf: stepTitles(known, steps) });
      return `${titleIn(known, step.exercise)}: ${facts}`;
    })
    .join('\n');

function About({ pathway, edit, faults, isTold }: EditorParts & { isTold: boolean }) {
  const weeks = faults.find(({ place }) => place === 'weeks');
  return (
    <>
      <TextField
        label={t('editor.name')}
        value={pathway.title}
        maxLength={200}
        wrong={isTold && pathway.title.trim() === '' ? t('editor.name.missing') : undefined}
        onChange={({ target }) => edit({ ...pathway, title: target.value }, 'title')}
      />
      <WordsField
        label={t('editor.purpose')}
        value={pathway.purpose}
        maxLength={2000}
        onChange={({ target }) => edit({ ...pathway, purpose: target.value }, 'purpose')}
      />
      <TextField
        label={t('editor.weeks')}
        type="number"
        inputMode="numeric"
        min={1}
        value={pathway.weeks}
        wrong={weeks && t(`pathway-fault.${weeks.code}`)}
        onChange={({ target }) =>
          edit({ ...pathway, weeks: Math.trunc(Number(target.value)) }, 'weeks')
        }
      />
    </>
  );
}

function Steps({ exercises, ...parts }: EditorParts & Pick<PathwayEditorProps, 'exercises'>) {
  const { steps } = parts.pathway;
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const whole = parts.faults.find(({ place }) => place === 'steps');
  return (
    <Part title={t('editor.steps')}>
      <output className="sr">{said}</output>
      {steps.length === 0 && <p className="quiet after-head">{t('editor.steps.none')}</p>}
      {whole && <Wrong>{t(`pathway-fault.${whole.code}`)}</Wrong>}
      <ol className={styles['steps']}>
        {steps.map((step, at) => (
          <li key={step.id}>
            <StepEditor
              {...parts}
              {...{ step, at }}
              isOpen={open === step.id}
              onOpen={setOpen}
              onSay={setSaid}
            />
          </li>
        ))}
      </ol>
      <AddStep {...parts} exercises={exercises} onSay={setSaid} />
    </Part>
  );
}
