import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../root-route.tsx';
import { HelpRedirect } from './help-redirect.tsx';

const getParentRoute = () => rootRoute;

/** Only pages of this app: a link in a mail must not lead anywhere else after the sign-in. */
const inside = (next: unknown) =>
  typeof next === 'string' && next.startsWith('/p/') ? { next } : {};

export const publicRoutes = [
  createRoute({
    getParentRoute,
    path: '/',
    component: lazyRouteComponent(() => import('./start-page.tsx'), 'StartPage'),
  }),
  createRoute({
    getParentRoute,
    path: 'sign-in',
    validateSearch: (search: Record<string, unknown>): { next?: string } => inside(search['next']),
    component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute,
    path: 'set-up',
    component: lazyRouteComponent(() => import('./set-up-page.tsx'), 'SetUpPage'),
  }),
  createRoute({
    getParentRoute,
    path: 'invitation',
    component: lazyRouteComponent(() => import('./invitation-page.tsx'), 'InvitationPage'),
  }),
  createRoute({
    getParentRoute,
    path: 'demo',
    component: lazyRouteComponent(() => import('./demo-page.tsx'), 'DemoPage'),
  }),
  createRoute({ getParentRoute, path: 'help', component: HelpRedirect }),
] as const;
