import type { ErrorComponentProps } from '@tanstack/react-router';
import { ApiProblem, reasonOf } from '../../http/problem.ts';
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
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  useTitle();
  if (error instanceof ApiProblem && error.is('not-found')) return <NotFoundPage />;
  return (
    <ClientPage>
      <h1>{t('error.title')}</h1>
      <p className="lead quiet">{reasonOf(error)}</p>
      <p className="lead quiet">{t('error.text')}</p>
      <p className="lead">
        <Button onClick={reset}>{t('retry')}</Button>
      </p>
    </ClientPage>
  );
}
