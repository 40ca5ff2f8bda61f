import { createRoute, lazyRouteComponent, type RouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../root-route.tsx';
import { HelpRedirect } from './help-redirect.tsx';
import type { oncePages } from './once-pages.ts';

const getParentRoute = () => rootRoute;

/** Only pages of this app: a link in a mail must not lead anywhere else after the sign-in. */
const inside = (next: unknown) =>
  typeof next === 'string' && next.startsWith('/p/') ? { next } : {};

// What each page needs is listed with the page that leads to it: everybody loads this list.
const once = (name: keyof typeof oncePages): RouteComponent =>
  lazyRouteComponent(async () => ({
    default: await (await import('./once-pages.ts')).oncePages[name](),
  }));

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
    component: once('setUp'),
  }),
  createRoute({
    getParentRoute,
    path: 'invitation',
    component: once('invitation'),
  }),
  createRoute({
    getParentRoute,
    path: 'demo',
    component: once('demo'),
  }),
  createRoute({ getParentRoute, path: 'help', component: HelpRedirect }),
] as const;
