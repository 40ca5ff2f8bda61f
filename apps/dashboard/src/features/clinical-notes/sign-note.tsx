import { hasWords, partsOf } from '@selfward/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { language, t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Wrong } from '../../ui/field.tsx';
import { actReasonOf, useAct } from '../../ui/use-act.ts';
import type { KeptNote, NoteKeeper } from './note-keeper.ts';
import { noteSaved, signNote } from './notes.api.ts';

interface SignNoteProps {
  practice: string;
  keeper: NoteKeeper;
  note: KeptNote;
  /** What else can be done with a draft, beside signing. */
  children?: ReactNode;
}

/** An empty note says why it cannot be signed. */
export function SignNote(props: SignNoteProps) {
  const [asked, setAsked] = useState<'no' | 'empty' | 'sure'>('no');
  const isEmpty = !hasWords(props.note.written.text);
  return (
    <div className="stack-3">
      {asked === 'empty' && isEmpty && <Wrong>{t('note.sign.empty')}</Wrong>}
      <div className="row">
        <Button kind="main" onClick={() => setAsked(isEmpty ? 'empty' : 'sure')}>
          {t('note.sign')}
        </Button>
        {props.children}
      </div>
      {asked === 'sure' && <SignDialog {...props} onClose={() => setAsked('no')} />}
    </div>
  );
}

/** Signing cannot be undone, so it is said first. */
function SignDialog({ practice, keeper, note, onClose }: SignNoteProps & { onClose: () => void }) {
  const [isUnsaved, setUnsaved] = useState(false);
  const signing = useSigning(keeper);
  const [isSaving, setSaving] = useState(false);
  const sign = async () => {
    setSaving(true);
    const isSaved = await keeper.flush();
    setSaving(false);
    const { id, revision } = keeper.note();
    setUnsaved(!isSaved);
    if (isSaved && id) signing.mutate({ practice, note: id, revision });
  };
  return (
    <Dialog
      title={t('note.sign.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('note.sign.not-yet')}</Button>
          <Button
            kind="main"
            onClick={sign}
            busy={(isSaving || signing.isPending) && t('note.sign.busy')}
          >
            {t('note.sign.do')}
          </Button>
        </>
      }
    >
      <p>{t('note.sign.text')}</p>
      <EmptyParts note={note} />
      {isUnsaved && <Wrong>{t('note.sign.unsaved')}</Wrong>}
      {signing.error && <Wrong>{actReasonOf(signing.error)}</Wrong>}
    </Dialog>
  );
}

/** Said, never a reason not to sign. */
function EmptyParts({ note: { written } }: { note: KeptNote }) {
  const empty = partsOf(written.template, written.text).filter(({ state }) => state !== 'written');
  if (empty.length === 0) return null;
  const list = new Intl.ListFormat(language).format(empty.map(({ heading }) => heading));
  return <p>{t('note.sign.parts', { parts: list })}</p>;
}

function useSigning(keeper: NoteKeeper) {
  const queries = useQueryClient();
  return useAct({
    send: signNote,
    onDone: (signed) => noteSaved(queries, keeper.place.practice, signed),
  });
}
