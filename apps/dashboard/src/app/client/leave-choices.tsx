import type { ClientResponse } from '@selfward/contract';
import { useBlocker } from '@tanstack/react-router';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Wrong } from '../../ui/field.tsx';
import { actText, knownText, type SharingChange } from './sharing-change.ts';
import type { Sharing } from './use-sharing.ts';

interface LeaveChoicesProps {
  response: ClientResponse;
  sharing: Sharing;
  change: SharingChange;
}

/** Whoever goes believing it was done would be wrong about who can read it: it is asked once. */
export default function LeaveChoices({ response, sharing, change }: LeaveChoicesProps) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname,
    enableBeforeUnload: true,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  const { proceed, reset } = blocker;
  return (
    <Dialog
      title={t('share.leave.title')}
      onClose={reset}
      actions={
        <>
          <Button onClick={reset}>{t('share.leave.stay')}</Button>
          <Button onClick={proceed}>{t('share.leave.go')}</Button>
          <Button
            kind="main"
            busy={sharing.busy}
            onClick={() => sharing.apply().then(proceed, () => undefined)}
          >
            {actText(change)}
          </Button>
        </>
      }
    >
      <p>{t(change.back > 0 ? 'share.leave.back' : 'share.leave.share')}</p>
      {change.kind === 'back' && <p>{knownText(change, response)}</p>}
      {sharing.reason && <Wrong>{sharing.reason}</Wrong>}
    </Dialog>
  );
}
