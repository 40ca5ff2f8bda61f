import { useBlocker } from '@tanstack/react-router';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** Only what is not saved stands in the way, and says so. */
export function LeaveEditor({ isChanged }: { isChanged: boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: () => isChanged,
    enableBeforeUnload: () => isChanged,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Dialog
      title={t('editor.leave.title')}
      onClose={blocker.reset}
      actions={
        <>
          <Button onClick={blocker.proceed}>{t('editor.leave.go')}</Button>
          <Button onClick={blocker.reset}>{t('editor.leave.stay')}</Button>
        </>
      }
    >
      <p>{t('editor.leave.text')}</p>
    </Dialog>
  );
}
