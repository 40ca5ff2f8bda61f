import { useBlocker } from '@tanstack/react-router';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { DraftKeeper } from './draft-keeper.ts';

/** Leaving saves first. Only what could not be saved stands in the way, and says so. */
export function LeaveDraft({ keeper }: { keeper: DraftKeeper }) {
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) =>
      current.pathname !== next.pathname && !(await keeper.flush()),
    enableBeforeUnload: () => keeper.hasUnsaved(),
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Dialog
      title={t('builder.leave.title')}
      onClose={blocker.reset}
      actions={
        <>
          <Button onClick={blocker.proceed}>{t('builder.leave.go')}</Button>
          <Button onClick={blocker.reset}>{t('builder.leave.stay')}</Button>
        </>
      }
    >
      <p>{t('builder.leave.text')}</p>
    </Dialog>
  );
}
