import './texts.ts';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Credentials, type Way } from '../../features/account/credentials.tsx';
import { planCopies } from '../../features/writing/plan-copy.ts';
import { t } from '../../i18n/t.ts';
import { ClientPage, useTitle } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { dropFromTab, keptInTab } from '../../ui/this-tab.ts';
import { goTo } from './token.ts';

export function SignInPage() {
  useTitle(t('sign-in.title'));
  const { next } = useSearch({ from: '/sign-in' });
  const [way, setWay] = useState<Way>('password');
  // Nobody is signed in any more: what only a signed-in device keeps is not left on it.
  useEffect(() => void planCopies.dropAll(), []);
  return (
    <ClientPage>
      <h1>{t('sign-in.title')}</h1>
      <SignedOut />
      <div className="part-lead stack-4">
        <Sheet label={t('sign-in.title')}>
          <Credentials way={way} onWay={setWay} onSignedIn={() => goTo(next ?? '/')} />
        </Sheet>
        <div className="small quiet stack-2">
          <p>{t('sign-in.forgot')}</p>
          <p>{t('sign-in.forgot.staff')}</p>
        </div>
      </div>
    </ClientPage>
  );
}

/** Said once, to whoever just signed out; the words come after the place for them, or nothing reads them out. */
function SignedOut() {
  const [wasSignedOut] = useState(() => keptInTab('signed-out') !== null);
  const [isSaid, setSaid] = useState(false);
  useEffect(() => {
    dropFromTab('signed-out');
    if (!wasSignedOut) return undefined;
    const saying = setTimeout(() => setSaid(true), 100);
    return () => clearTimeout(saying);
  }, [wasSignedOut]);
  return (
    <p className="lead">
      <output>{isSaid && t('sign-in.signed-out')}</output>
    </p>
  );
}
