import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';
import { SignInAgain } from '../features/account/sign-in-again.tsx';
import { Toasts } from '../ui/toast.tsx';
import { ErrorPage, NotFoundPage } from './public/dead-ends.tsx';

export const rootRoute = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Root,
  errorComponent: ErrorPage,
  notFoundComponent: NotFoundPage,
});

function Root() {
  return (
    <>
      <Outlet />
      <Toasts />
      <SignInAgain />
    </>
  );
}
