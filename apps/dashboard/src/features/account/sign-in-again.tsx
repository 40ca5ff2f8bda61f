import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { signedInAgain, useIsSignedOut } from '../../http/signed-out.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { HelpLink } from '../../ui/page.tsx';
import { meQuery } from './account.api.ts';
import { Credentials, type Way } from './credentials.tsx';

/** In place, over whatever is open. The words behind it stay as they are. */
export function SignInAgain() {
  const isSignedOut = useIsSignedOut();
  return isSignedOut ? <AgainDialog /> : null;
}

function AgainDialog() {
  const client = useQueryClient();
  const before = client.getQueryData(meQuery.queryKey);
  const [way, setWay] = useState<Way>('password');
  const resume = async () => {
    const me = await client.fetchQuery({ ...meQuery, staleTime: 0 });
    // Somebody else signed in: nothing of the one before may go out under their name.
    if (before && before.userId !== me.userId) window.location.replace('/');
    else signedInAgain();
  };
  return (
    <Dialog
      title={t('again.title')}
      actions={
        <Button kind="quiet" onClick={() => window.location.replace('/sign-in')}>
          {t('again.leave')}
        </Button>
      }
    >
      <p className="small quiet">{t('again.text')}</p>
      <Credentials way={way} onWay={setWay} email={before?.email ?? ''} onSignedIn={resume} />
      <p>
        <HelpLink />
      </p>
    </Dialog>
  );
}
