import type { Measure } from '@selfward/contract';
import {
  type Exercise,
  fillShell,
  type Shell,
  type ShellFault,
  shellFaults,
  type ShellWording,
} from '@selfward/domain';
import { useState } from 'react';
import { reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Columns } from '../../ui/columns.tsx';
import { Tick, Wrong } from '../../ui/field.tsx';
import { SaveActs } from '../../ui/save-acts.tsx';
import { Part } from '../../ui/sheet.tsx';
import { useAct } from '../../ui/use-act.ts';
import { MeasureItems } from './measure-items.tsx';
import { bringWording, type MeasureArea } from './measures.api.ts';
import { entriesFrom, noWords, type WordingEntries, wordingOf } from './wording-entries.ts';
import { WordingFaults } from './wording-faults.tsx';
import { Checks, Edition, WordingFields } from './wording-fields.tsx';

interface WordingFormProps {
  practice: string;
  /** Whose page it is on. */
  area: MeasureArea;
  shell: Shell;
  /** What is replaced. */
  exercise: Exercise | null;
  edition: string | null;
  onKept: (measure: Measure) => unknown;
  onCancel: () => void;
}

/** From the practice's own copy, and signed. What does not fit is said by name before it is sent. */
export function WordingForm({ practice, area, shell, ...props }: WordingFormProps) {
  const [entries, setEntries] = useState(() => startOf(shell, props));
  const [isAsked, setIsAsked] = useState(false);
  const wording = wordingOf(entries, shell);
  const change = (more: Partial<WordingEntries>) => setEntries({ ...entries, ...more });
  const faults = faultsOf(shell, entries);
  const keeping = useAct({
    send: () => bringWording({ practice, area, slug: shell.slug }, { wording, hasRight: true }),
    onDone: props.onKept,
  });
  const isReady = faults.length === 0 && entries.hasRight;
  return (
    <form
      className="stack-6"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsAsked(true);
        if (isReady) keeping.mutate(undefined);
      }}
    >
      <Columns side={<Preview filled={previewOf(shell, wording)} />}>
        <WordingFields shell={shell} entries={entries} onChange={setEntries} />
      </Columns>
      <Checks {...{ shell, entries, change }} />
      <Edition {...{ entries, change }} />
      <Sign entries={entries} onChange={setEntries} isMissing={isAsked && !entries.hasRight} />
      {isAsked && faults.length > 0 && <WordingFaults shell={shell} faults={faults} />}
      {keeping.error && <Wrong>{reasonOf(keeping.error)}</Wrong>}
      <SaveActs
        text={t('wording.save')}
        busy={keeping.isPending && t('wording.saving')}
        onCancel={props.onCancel}
      />
    </form>
  );
}

const startOf = (
  shell: Shell,
  { exercise, edition }: Pick<WordingFormProps, 'exercise' | 'edition'>,
): WordingEntries =>
  exercise ? { ...entriesFrom(shell, exercise), edition: edition ?? '' } : noWords;

const faultsOf = (shell: Shell, entries: WordingEntries): ShellFault[] =>
  shellFaults(shell, wordingOf(entries, shell));

/** What is compared has to be seen before anybody says that it was, or which edition it is. */
const previewOf = (shell: Shell, wording: ShellWording): Exercise | null =>
  fillShell(shell, {
    ...wording,
    edition: wording.edition || shell.title,
    confirmed: shell.checks.map(({ id }) => id),
  }).exercise;

const Preview = ({ filled }: { filled: Exercise | null }) => (
  <Part title={t('wording.preview')}>
    {filled ? (
      <MeasureItems exercise={filled} />
    ) : (
      <p className="quiet after-head">{t('wording.preview.later')}</p>
    )}
  </Part>
);

interface SignProps {
  entries: WordingEntries;
  isMissing: boolean;
  onChange: (entries: WordingEntries) => void;
}

const Sign = ({ entries, isMissing, onChange }: SignProps) => (
  <div className="stack-2">
    <Tick
      checked={entries.hasRight}
      onChange={({ target }) => onChange({ ...entries, hasRight: target.checked })}
    >
      {t('wording.sign')}
    </Tick>
    <p className="small quiet">{t('wording.sign.hint')}</p>
    {isMissing && <Wrong>{t('wording.not-signed')}</Wrong>}
  </div>
);
