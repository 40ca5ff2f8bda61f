import type { ClinicalNote } from '@selfward/contract';
import { useEffect, useId, useRef } from 'react';
import { t } from '../../i18n/t.ts';
import { TextField } from '../../ui/field.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { NoteConflict } from './note-conflict.tsx';
import type { NoteKeeper } from './note-keeper.ts';
import type { NoteDeskProps } from './note-desk-props.ts';
import { NoteSaveLine } from './note-save-line.tsx';
import styles from './notes.module.css';
import { SignNote } from './sign-note.tsx';
import { useKeeper } from './use-keeper.ts';

type NoteEditorProps = NoteDeskProps & { opened: ClinicalNote | null };

export function NoteEditor({ practice, client, opened, onBegun }: NoteEditorProps) {
  const { keeper, note } = useKeeper({ practice, client: client.id }, opened, onBegun);
  const id = useId();
  return (
    <section className={styles['editor']} aria-labelledby={`${id}t`}>
      <div className={styles['head']}>
        <h2 id={`${id}t`}>{t('note.title')}</h2>
        <NoteSaveLine note={note} onRetry={() => keeper.flush()} />
      </div>
      <TextField
        label={t('note.session')}
        type="date"
        value={note.written.sessionOn}
        onChange={({ target }) => target.value && keeper.write({ sessionOn: target.value })}
      />
      {note.conflict ? (
        <NoteConflict keeper={keeper} mine={note.written} theirs={note.conflict} />
      ) : (
        <Paper keeper={keeper} text={note.written.text} />
      )}
      {!note.conflict && <SignNote practice={practice} keeper={keeper} note={note} />}
      <LeaveDialog keeper={keeper} />
    </section>
  );
}

function Paper({ keeper, text }: { keeper: NoteKeeper; text: string }) {
  const id = useId();
  const paper = useRef<HTMLTextAreaElement>(null);
  // Whoever opens the editor came to write; on a phone the note stands below what was read.
  useEffect(() => paper.current?.focus(), []);
  return (
    <div className={styles['field']}>
      <label className="label" htmlFor={id}>
        {t('note.text')}
      </label>
      <textarea
        className={styles['paper']}
        ref={paper}
        id={id}
        dir="auto"
        rows={12}
        autoComplete="off"
        placeholder={t('note.hint')}
        value={text}
        onChange={({ target }) => keeper.write({ text: target.value })}
        onBlur={() => void keeper.flush()}
      />
    </div>
  );
}
