import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { ApiProblem, reasonOf, Unreachable } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Button, ButtonAnchor } from '../../ui/button.tsx';
import { ClientPage, useTitle } from '../../ui/page.tsx';
import { useBackOnline } from '../../ui/use-back-online.ts';

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
  const isAnswer = error instanceof ApiProblem || error instanceof Unreachable;
  // What stands before a page is asked again as well; a reset alone would show the same failure. Code
  // that could not be fetched comes only with the page as a whole.
  const again = useCallback(() => {
    if (isAnswer) void router.invalidate();
    else window.location.reload();
  }, [isAnswer, router]);
  useBackOnline(again);
  if (error instanceof ApiProblem && error.is('not-found')) return <NotFoundPage />;
  if (!navigator.onLine) return <OfflinePage onTry={again} />;
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
const OfflinePage = ({ onTry }: { onTry: () => void }) => (
  <ClientPage>
    <h1>{t('offline.title')}</h1>
    <p className="lead quiet">{t('offline.text')}</p>
    <p className="lead">
      <Button onClick={onTry}>{t('retry')}</Button>
    </p>
  </ClientPage>
);
