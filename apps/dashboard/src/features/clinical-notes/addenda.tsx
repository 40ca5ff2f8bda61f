import type { Addendum, ClinicalNote } from '@selfward/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Field, Wrong } from '../../ui/field.tsx';
import { actReasonOf, useAct } from '../../ui/use-act.ts';
import { useFocusOnWrong } from '../../ui/use-focus-on-wrong.ts';
import { useHeldText } from '../../ui/use-held-text.ts';
import { fullDay } from './full-day.ts';
import { forgetNote } from './keepers.ts';
import { NoteText } from './note-text.tsx';
import { addAddendum, changedElsewhere, noteQuery } from './notes.api.ts';
import styles from './notes.module.css';

interface AddendaProps {
  practice: string;
  note: ClinicalNote;
  /** Words that were still on their way when the note was signed elsewhere. */
  unsent: string;
}

/** What was added since. The note above stays as it was signed. */
export const Addenda = (props: AddendaProps) => (
  <>
    {props.note.addenda.map((one) => (
      <Added key={one.id} addendum={one} />
    ))}
    <AddForm {...props} />
  </>
);

const Added = ({ addendum: { text, authorName, addedOn } }: { addendum: Addendum }) => (
  <section className={styles['addendum']} aria-label={t('note.addendum')}>
    <h3>{t('note.addendum.of', { author: authorName, day: fullDay(addedOn) })}</h3>
    <NoteText text={text} />
  </section>
);

function AddForm({ practice, note, ...props }: AddendaProps) {
  const [unsent, setUnsent] = useState(props.unsent);
  const [isOpen, setOpen] = useState(unsent !== '');
  const close = () => setOpen(false);
  const added = () => {
    setUnsent('');
    close();
  };
  return isOpen ? (
    <Form practice={practice} note={note} unsent={unsent} onAdded={added} onClose={close} />
  ) : (
    <p className="no-print">
      <Button icon="plus" onClick={() => setOpen(true)}>
        {t('note.addendum.begin')}
      </Button>
    </p>
  );
}

type FormProps = AddendaProps & { onAdded: () => void; onClose: () => void };

function Form({ practice, note, unsent, onAdded, onClose }: FormProps) {
  const [text, setText] = useHeldText(`addendum ${note.id}`, unsent);
  const [wasBlank, setBlank] = useState(false);
  const adding = useAdding({ practice, note }, () => {
    setText('');
    onAdded();
  });
  const form = useFocusOnWrong(adding.error);
  useBlocker({ shouldBlockFn: () => false, enableBeforeUnload: () => text !== '' });
  const complaint = adding.error instanceof ApiProblem ? adding.error.about('text') : undefined;
  const isBlank = text.trim() === '';
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBlank(isBlank);
    if (isBlank) event.currentTarget.querySelector('textarea')?.focus();
    else adding.mutate({ practice, note: note.id, text });
  };
  return (
    <form className="stack-3 no-print" onSubmit={add} ref={form} noValidate>
      {unsent !== '' && <Banner>{t('note.addendum.unsent')}</Banner>}
      <AddendumField
        text={text}
        onWrite={setText}
        wrong={wasBlank && isBlank ? t('note.addendum.blank') : complaint}
      />
      {adding.error && !complaint && <Wrong>{actReasonOf(adding.error)}</Wrong>}
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

function useAdding({ practice, note }: Omit<AddendaProps, 'unsent'>, onAdded: () => void) {
  const queries = useQueryClient();
  return useAct({
    send: addAddendum,
    onDone: async () => {
      await queries.invalidateQueries(noteQuery({ practice, note: note.id }));
      forgetNote(practice, note.id);
      onAdded();
      await changedElsewhere(queries, { practice, client: note.clientId });
    },
  });
}
