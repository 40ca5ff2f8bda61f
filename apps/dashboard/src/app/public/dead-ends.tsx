import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { ApiProblem, reasonOf, Unreachable } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Button, ButtonAnchor } from '../../ui/button.tsx';
import { ClientPage, useTitle } from '../../ui/page.tsx';

export function NotFoundPage() {
  useTitle();
  return (
    <ClientPage>
      <h1>{t('not-found.title')}</h1>
      <p className="lead quiet">{t('not-found.text')}</p>
      <p className="lead">
        <ButtonAnchor href="/">{t('not-found.home')}</ButtonAnchor>
      </p>
    </ClientPage>
  );
}

/** A page that could not be opened. What was written lies in the draft store, not in the page. */
export function ErrorPage({ error }: ErrorComponentProps) {
  useTitle();
  const router = useRouter();
  // What stands before a page is asked again as well; a reset alone would show the same failure.
  const again = useCallback(() => void router.invalidate(), [router]);
  if (error instanceof ApiProblem && error.is('not-found')) return <NotFoundPage />;
  if (error instanceof Unreachable && !navigator.onLine) return <OfflinePage onBack={again} />;
  return (
    <ClientPage>
      <h1>{t('error.title')}</h1>
      <p className="lead quiet">{reasonOf(error)}</p>
      <p className="lead quiet">{t('error.text')}</p>
      <p className="lead">
        <Button onClick={again}>{t('retry')}</Button>
      </p>
    </ClientPage>
  );
}

/** Nothing went wrong, and nothing has to be tried: the page opens by itself when the net is back. */
function OfflinePage({ onBack }: { onBack: () => void }) {
  useEffect(() => {
    window.addEventListener('online', onBack);
    return () => window.removeEventListener('online', onBack);
  }, [onBack]);
  return (
    <ClientPage>
      <h1>{t('offline.title')}</h1>
      <p className="lead quiet">{t('offline.text')}</p>
      <p className="lead">
        <Button onClick={onBack}>{t('retry')}</Button>
      </p>
    </ClientPage>
  );
}
