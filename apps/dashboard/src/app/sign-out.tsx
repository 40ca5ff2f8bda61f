import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { endSignIn } from '../features/account/account.api.ts';
import { countUnsent, eraseDrafts } from '../features/writing/draft-store.ts';
import { ApiProblem } from '../http/problem.ts';
import { t } from '../i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { emptyTab, keepInTab } from '../ui/this-tab.ts';
import { toast } from '../ui/toast.tsx';

/** Ends the sign-in and leaves nothing readable behind: drafts, their key, and this page. */
export function SignOutButton() {
  const queries = useQueryClient();
  const [unsent, setUnsent] = useState(0);
  const leave = async () => {
    setUnsent(0);
    if (!(await hasEnded())) return toast({ text: t('sign-out.not-yet') });
    await eraseDrafts();
    queries.clear();
    emptyTab();
    keepInTab('signed-out', 'yes');
    return window.location.replace('/sign-in');
  };
  const ask = async () => {
    const found = await countUnsent();
    if (found === 0) await leave();
    else setUnsent(found);
  };
  return (
    <>
      <Button kind="quiet" icon="lock" onClick={ask}>
        {t('sign-out')}
      </Button>
      {unsent > 0 && (
        <Dialog
          title={t('leave.title')}
          onClose={() => setUnsent(0)}
          actions={
            <>
              <Button onClick={() => setUnsent(0)}>{t('leave.stay')}</Button>
              <Button onClick={leave}>{t('leave.go')}</Button>
            </>
          }
        >
          <p>{t('leave.text', { n: unsent })}</p>
        </Dialog>
      )}
    </>
  );
}

/** Until the server has heard of it, whoever opens this browser next would be signed in. */
const hasEnded = () =>
  endSignIn().then(
    () => true,
    (failure: unknown) => failure instanceof ApiProblem && failure.is('not-signed-in'),
  );
