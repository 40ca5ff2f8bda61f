import { useBlocker } from '@tanstack/react-router';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { NoteKeeper } from './note-keeper.ts';

/** Leaving saves first. Only what could not be saved stands in the way, and says so. */
export function LeaveDialog({ keeper }: { keeper: NoteKeeper }) {
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) =>
      !isSameDesk(keeper, current.pathname, next.pathname) && !(await keeper.flush()),
    enableBeforeUnload: () => keeper.hasUnsaved(),
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Dialog
      title={t('note.leave.title')}
      onClose={blocker.reset}
      actions={
        <>
          <Button onClick={blocker.proceed}>{t('note.leave.go')}</Button>
          <Button onClick={blocker.reset}>{t('note.leave.stay')}</Button>
        </>
      }
    >
      <p>{t('note.leave.text')}</p>
    </Dialog>
  );
}

/** A note that got its id changes its address, and stays where it is. */
const isSameDesk = (keeper: NoteKeeper, from: string, to: string): boolean =>
  from === to || to.endsWith(`/notes/${keeper.note().id}`);
