import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Wrong } from '../../ui/field.tsx';
import { toast } from '../../ui/toast.tsx';
import { actReasonOf, useAct } from '../../ui/use-act.ts';
import { forget } from './keepers.ts';
import type { NoteKeeper } from './note-keeper.ts';
import { deleteNote, noteDeleted } from './notes.api.ts';

interface DeleteDraftProps {
  keeper: NoteKeeper;
  onDeleted: () => unknown;
}

/** It cannot be undone, so it is said first. */
export function DeleteDraft(props: DeleteDraftProps) {
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button kind="quiet" onClick={() => setAsked(true)}>
        {t('note.delete')}
      </Button>
      {isAsked && <DeleteDialog {...props} onClose={() => setAsked(false)} />}
    </>
  );
}

function DeleteDialog({ onClose, ...props }: DeleteDraftProps & { onClose: () => void }) {
  const deleting = useDeleting(props);
  return (
    <Dialog
      title={t('note.delete.title')}
      onClose={onClose}
      actions={
        <>
          <Button data-first onClick={onClose}>
            {t('note.delete.keep')}
          </Button>
          <Button
            onClick={() => deleting.mutate(undefined)}
            busy={deleting.isPending && t('note.delete.busy')}
          >
            {t('note.delete.do')}
          </Button>
        </>
      }
    >
      <p>{t('note.delete.text')}</p>
      {deleting.error && <Wrong>{actReasonOf(deleting.error)}</Wrong>}
    </Dialog>
  );
}

function useDeleting({ keeper, onDeleted }: DeleteDraftProps) {
  const queries = useQueryClient();
  return useAct({
    send: async () => {
      // What is still on its way would be a newer revision than the one that is deleted.
      await keeper.flush();
      const { id, revision } = keeper.note();
      if (id) await deleteNote({ practice: keeper.place.practice, note: id, revision });
      return id;
    },
    onDone: async (id) => {
      forget(keeper);
      toast({ text: t('note.delete.done') });
      await onDeleted();
      if (id) await noteDeleted(queries, keeper.place, id);
    },
  });
}
