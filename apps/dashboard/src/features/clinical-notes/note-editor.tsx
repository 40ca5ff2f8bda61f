import type { ClinicalNote, WriteNote } from '@selfward/contract';
import { useEffect, useId, useRef } from 'react';
import { t } from '../../i18n/t.ts';
import { DeleteDraft } from './delete-draft.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { NoteConflict } from './note-conflict.tsx';
import type { NoteDeskProps } from './note-desk-props.ts';
import type { KeptNote, NoteKeeper } from './note-keeper.ts';
import { NoteSaveLine } from './note-save-line.tsx';
import { NoteSettings } from './note-settings.tsx';
import { NoteText } from './note-text.tsx';
import { NoteVersions } from './note-versions.tsx';
import { NoteViews } from './note-views.tsx';
import styles from './notes.module.css';
import { SignNote } from './sign-note.tsx';
import { useKeeper } from './use-keeper.ts';
import { useNoteKeys } from './use-note-keys.ts';

type NoteEditorProps = NoteDeskProps & { opened: ClinicalNote | null; start: WriteNote };

export function NoteEditor(props: NoteEditorProps) {
  const { practice, onLeave } = props;
  const { keeper, note } = useKeeper(props);
  const desk = useRef<HTMLElement>(null);
  useNoteKeys(desk, keeper, onLeave);
  const id = useId();
  return (
    <section className={styles['editor']} aria-labelledby={`${id}t`} ref={desk}>
      <div className={styles['head']}>
        <h2 id={`${id}t`}>{t('note.title')}</h2>
        <NoteSaveLine
          note={note}
          onRetry={() => keeper.flush()}
          onAnew={() => keeper.beginAnew()}
        />
      </div>
      {note.conflict ? (
        <NoteConflict keeper={keeper} mine={note.written} theirs={note.conflict} />
      ) : (
        <>
          <NoteViews {...props} isSaved={note.id !== null} />
          <NoteBody {...props} keeper={keeper} note={note} />
          {!(props.view.view === 'versions' && note.id !== null) && (
            <SignNote practice={practice} keeper={keeper} note={note}>
              {note.id !== null && <DeleteDraft keeper={keeper} onDeleted={onLeave} />}
            </SignNote>
          )}
        </>
      )}
      <LeaveDialog keeper={keeper} />
    </section>
  );
}

interface NoteBodyProps extends Pick<NoteDeskProps, 'practice' | 'view' | 'onShow'> {
  keeper: NoteKeeper;
  note: KeptNote;
}

function NoteBody({ practice, view, onShow, keeper, note: { id, written } }: NoteBodyProps) {
  if (view.view === 'preview') return <NoteText text={written.text} />;
  if (view.view === 'versions' && id !== null)
    return (
      <NoteVersions
        address={{ practice, note: id }}
        version={view.version}
        onShow={onShow}
        onBringBack={(text) => {
          keeper.write({ text });
          void keeper.flush();
          onShow({});
        }}
      />
    );
  return (
    <>
      <NoteSettings
        place={keeper.place}
        note={id}
        written={written}
        onChange={(change) => keeper.write(change)}
      />
      <Paper keeper={keeper} text={written.text} />
    </>
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
