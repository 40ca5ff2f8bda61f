import { t } from '../../i18n/t.ts';
import { ClientPage, useTitle } from '../../ui/page.tsx';
import { SignOutButton } from '../sign-out.tsx';

export function HomePage() {
  useTitle();
  return (
    <ClientPage aside={<SignOutButton />}>
      <h1>{t('home.title')}</h1>
    </ClientPage>
  );
}
