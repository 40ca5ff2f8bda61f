import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet, useLocation } from '@tanstack/react-router';
import { SignInAgain } from '../features/account/sign-in-again.tsx';
import { Toasts } from '../ui/toast.tsx';
import { useKeptFocus } from '../ui/use-kept-focus.ts';
import { ErrorPage, NotFoundPage } from './public/dead-ends.tsx';

export const rootRoute = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Root,
  errorComponent: ErrorPage,
  notFoundComponent: NotFoundPage,
});

function Root() {
  useKeptFocus();
  const { pathname, hash } = useLocation();
  return (
    <>
      <Outlet />
      <Toasts place={`${pathname}#${hash}`} />
      <SignInAgain />
    </>
  );
}
