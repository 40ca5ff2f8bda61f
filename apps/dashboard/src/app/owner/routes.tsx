import { createRoute, lazyRouteComponent, type RouteComponent } from '@tanstack/react-router';
import { practiceRoute } from '../practice-route.tsx';
import type { pages } from './pages.ts';
import { searchText } from '../therapist/client-filters.ts';

const page = (name: keyof typeof pages): RouteComponent =>
  lazyRouteComponent(async () => ({ default: await (await import('./pages.ts')).pages[name]() }));

const frameRoute = createRoute({
  getParentRoute: () => practiceRoute,
  id: 'owner-bar',
  component: lazyRouteComponent(() => import('./frame.tsx'), 'OwnerFrame'),
});
const getParentRoute = () => frameRoute;

export const ownerRoutes = frameRoute.addChildren([
  createRoute({
    getParentRoute,
    path: 'owner',
    component: page('members'),
  }),
  createRoute({
    getParentRoute,
    path: 'owner/clients',
    validateSearch: searchText,
    component: page('clients'),
  }),
  createRoute({
    getParentRoute,
    path: 'owner/clients/$client',
    component: page('handOver'),
  }),
  createRoute({
    getParentRoute,
    path: 'owner/absences',
    component: page('absences'),
  }),
  createRoute({
    getParentRoute,
    path: 'owner/practice',
    component: page('practice'),
  }),
  createRoute({
    getParentRoute,
    path: 'owner/safety',
    component: page('safety'),
  }),
  createRoute({
    getParentRoute,
    path: 'owner/measures',
    component: page('measures'),
  }),
  createRoute({
    getParentRoute,
    path: 'owner/measures/$measure',
    component: page('wording'),
  }),
  createRoute({
    getParentRoute,
    path: 'owner/demo-mails',
    component: page('demoMails'),
  }),
]);
