import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { practiceRoute } from '../practice-route.tsx';
import { searchText } from '../therapist/client-filters.ts';

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
    component: lazyRouteComponent(() => import('./members-page.tsx'), 'MembersPage'),
  }),
  createRoute({
    getParentRoute,
    path: 'owner/clients',
    validateSearch: searchText,
    component: lazyRouteComponent(() => import('./clients-page.tsx'), 'OwnerClientsPage'),
  }),
  createRoute({
    getParentRoute,
    path: 'owner/clients/$client',
    component: lazyRouteComponent(() => import('./hand-over-page.tsx'), 'HandOverPage'),
  }),
  createRoute({
    getParentRoute,
    path: 'owner/absences',
    component: lazyRouteComponent(() => import('./absences-page.tsx'), 'OwnerAbsencesPage'),
  }),
  createRoute({
    getParentRoute,
    path: 'owner/practice',
    component: lazyRouteComponent(() => import('./practice-page.tsx'), 'PracticePage'),
  }),
  createRoute({
    getParentRoute,
    path: 'owner/demo-mails',
    component: lazyRouteComponent(() => import('./demo-mails-page.tsx'), 'DemoMailsPage'),
  }),
]);
