import { useBlocker } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { TranslationKeeper } from './translation-keeper.ts';

interface LeaveTranslationProps {
  keeper: TranslationKeeper;
  isDone: RefObject<boolean>;
}

/** Leaving saves first. Only what could not be saved stands in the way, and says so. */
export function LeaveTranslation({ keeper, isDone }: LeaveTranslationProps) {
  const blocker = useBlocker({
    shouldBlockFn: async () => !isDone.current && !(await keeper.flush()),
    enableBeforeUnload: () => !isDone.current && keeper.hasUnsaved(),
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
