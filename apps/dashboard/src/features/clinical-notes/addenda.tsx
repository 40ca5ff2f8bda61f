import type { Addendum, ClinicalNote } from '@selfward/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Wrong } from '../../ui/field.tsx';
import { actReasonOf, useAct } from '../../ui/use-act.ts';
import { fullDay } from './full-day.ts';
import { NoteText } from './note-text.tsx';
import { addAddendum, noteQuery, notesQuery } from './notes.api.ts';
import styles from './notes.module.css';

interface AddendaProps {
  practice: string;
  note: ClinicalNote;
}

/** What was added since. The note above stays as it was signed. */
export const Addenda = ({ practice, note }: AddendaProps) => (
  <>
    {note.addenda.map((one) => (
      <Added key={one.id} addendum={one} />
    ))}
    <AddForm practice={practice} note={note} />
  </>
);

const Added = ({ addendum: { text, authorName, addedOn } }: { addendum: Addendum }) => (
  <section className={styles['addendum']} aria-label={t('note.addendum')}>
    <h3>{t('note.addendum.of', { author: authorName, day: fullDay(addedOn) })}</h3>
    <NoteText text={text} />
  </section>
);

function AddForm({ practice, note }: AddendaProps) {
  const [isOpen, setOpen] = useState(false);
  return isOpen ? (
    <Form practice={practice} note={note} onClose={() => setOpen(false)} />
  ) : (
    <p className="no-print">
      <Button icon="plus" onClick={() => setOpen(true)}>
        {t('note.addendum.begin')}
      </Button>
    </p>
  );
}

function Form({ practice, note, onClose }: AddendaProps & { onClose: () => void }) {
  const [text, setText] = useState('');
  const [wasBlank, setBlank] = useState(false);
  const adding = useAdding({ practice, note }, onClose);
  const isBlank = text.trim() === '';
  const add = () => {
    setBlank(isBlank);
    if (!isBlank) adding.mutate({ practice, note: note.id, text });
  };
  return (
    <form
      className="stack-3 no-print"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <AddendumField
        text={text}
        onWrite={setText}
        wrong={wasBlank && isBlank ? t('note.addendum.blank') : undefined}
      />
      {adding.error && <Wrong>{actReasonOf(adding.error)}</Wrong>}
      <p className="row">
        <Button type="submit" busy={adding.isPending && t('note.addendum.busy')}>
          {t('note.addendum.add')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('note.addendum.not-now')}
        </Button>
      </p>
    </form>
  );
}

interface AddendumFieldProps {
  text: string;
  onWrite: (text: string) => void;
  wrong: string | undefined;
}

function AddendumField({ text, onWrite, wrong }: AddendumFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <Field label={t('note.addendum')} hint={t('note.addendum.hint')} wrong={wrong}>
      {(wiring) => (
        <textarea
          {...wiring}
          className={styles['paper']}
          ref={field}
          dir="auto"
          rows={4}
          value={text}
          onChange={({ target }) => onWrite(target.value)}
        />
      )}
    </Field>
  );
}

function useAdding({ practice, note }: AddendaProps, onClose: () => void) {
  const queries = useQueryClient();
  return useAct({
    send: addAddendum,
    onDone: async () => {
      await queries.invalidateQueries(noteQuery({ practice, note: note.id }));
      onClose();
      await queries.invalidateQueries(notesQuery({ practice, client: note.clientId }));
    },
  });
}
