import './texts.ts';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Credentials, type Way } from '../../features/account/credentials.tsx';
import { t } from '../../i18n/t.ts';
import { ClientPage, useTitle } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { goTo } from './token.ts';

export function SignInPage() {
  useTitle(t('sign-in.title'));
  const { next } = useSearch({ from: '/sign-in' });
  const [way, setWay] = useState<Way>('password');
  return (
    <ClientPage>
      <h1>{t('sign-in.title')}</h1>
      <div className="part-lead stack-4">
        <Sheet label={t('sign-in.title')}>
          <Credentials way={way} onWay={setWay} onSignedIn={() => goTo(next ?? '/')} />
        </Sheet>
        <p className="small quiet">{t('sign-in.forgot')}</p>
      </div>
    </ClientPage>
  );
}
