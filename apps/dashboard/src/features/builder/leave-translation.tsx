import { useBlocker } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** Half a translation is not kept anywhere, so leaving says so. */
export function LeaveTranslation({ isDone }: { isDone: RefObject<boolean> }) {
  const blocker = useBlocker({
    shouldBlockFn: () => !isDone.current,
    enableBeforeUnload: () => !isDone.current,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Dialog
      title={t('translation.leave.title')}
      onClose={blocker.reset}
      actions={
        <>
          <Button onClick={blocker.proceed}>{t('builder.leave.go')}</Button>
          <Button onClick={blocker.reset}>{t('builder.leave.stay')}</Button>
        </>
      }
    >
      <p>{t('translation.leave.text')}</p>
    </Dialog>
  );
}
