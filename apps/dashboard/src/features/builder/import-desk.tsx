import type { ExerciseDraft } from '@selfward/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import messages from '../../i18n/messages/builder.json' with { type: 'json' };
import { ApiProblem } from '../../http/problem.ts';
import { loadMessages, t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Wrong } from '../../ui/field.tsx';
import { actReasonOf, useAct } from '../../ui/use-act.ts';
import { importExercise, ownExercisesQuery } from './builder.api.ts';
import styles from './parts.module.css';
import { refusedInWords } from './fault-words.ts';

loadMessages(messages);

/** What the API takes as one file, in characters. */
const most = 400_000;

interface ImportDeskProps {
  practice: string;
  onImported: (draft: ExerciseDraft) => void;
}

interface Chosen {
  name: string;
  text: string;
}

/** An exercise of another practice comes as a file, and becomes a draft: all of it, or nothing. */
export function ImportDesk({ practice, onImported }: ImportDeskProps) {
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<Chosen>();
  const [wrong, setWrong] = useState<string>();
  const importing = useAct({
    send: (file: string, key) => importExercise(practice, file, key),
    onDone: (draft) => {
      void queries.invalidateQueries(ownExercisesQuery(practice));
      onImported(draft);
    },
  });
  const read = async (file: File | undefined) => {
    importing.reset();
    setWrong(undefined);
    setChosen(undefined);
    if (!file) return;
    if (file.size > most * 4) return setWrong(t('import.too-large'));
    const text = await file.text();
    if (text.length > most) return setWrong(t('import.too-large'));
    setChosen({ name: file.name, text });
  };
  return (
    <form
      className="stack-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) importing.mutate(chosen.text);
        else setWrong((now) => now ?? t('import.none'));
      }}
    >
      <FileField onChoose={(file) => void read(file)} />
      {wrong && <Wrong>{wrong}</Wrong>}
      <Refused failure={importing.error} file={chosen} />
      <Button kind="main" type="submit" busy={importing.isPending && t('import.busy')}>
        {t('import.do')}
      </Button>
    </form>
  );
}

function FileField({ onChoose }: { onChoose: (file: File | undefined) => void }) {
  const id = useId();
  return (
    <div className="stack-2">
      <label className="label" htmlFor={id}>
        {t('import.file')}
      </label>
      <input
        className={styles['file']}
        id={id}
        type="file"
        accept=".json,application/json"
        onChange={({ target }) => onChoose(target.files?.[0])}
      />
    </div>
  );
}

/** Everything that is wrong with it, by its place in the file, so that whoever wrote it can put it right. */
function Refused({ failure, file }: { failure: Error | null; file: Chosen | undefined }) {
  if (!failure) return null;
  const name = file?.name ?? '';
  const document = documentIn(file?.text ?? '');
  const errors = failure instanceof ApiProblem ? failure.errors : [];
  if (errors.length === 0) return <Wrong>{actReasonOf(failure)}</Wrong>;
  return (
    <section className="stack-3" aria-label={t('import.refused', { name })}>
      <p role="alert">{t('import.refused', { name })}</p>
      <ul className={styles['faults']}>
        {errors.map((error) => {
          const { where, what } = refusedInWords(document, error);
          return (
            <li key={`${error.pointer} ${error.detail}`}>
              <span dir="auto">{what}</span>
              {where !== '' && (
                <span className="meta" dir="auto">
                  {where}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Questions are named by their words, so the file is looked into; what cannot be read has none. */
function documentIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
