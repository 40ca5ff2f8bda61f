import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { practiceRoute } from '../practice-route.tsx';

const frameRoute = createRoute({
  getParentRoute: () => practiceRoute,
  id: 'desk-bar',
  component: lazyRouteComponent(() => import('./frame.tsx'), 'DeskFrame'),
});
const getParentRoute = () => frameRoute;

export const deskRoutes = frameRoute.addChildren([
  createRoute({
    getParentRoute,
    path: 'desk',
    validateSearch: ({ from }: Record<string, unknown>): { from?: string } =>
      typeof from === 'string' && /^\d{4}-\d\d-\d\d$/.test(from) ? { from } : {},
    component: lazyRouteComponent(() => import('./schedule-page.tsx'), 'SchedulePage'),
  }),
  createRoute({
    getParentRoute,
    path: 'desk/clients',
    component: lazyRouteComponent(() => import('./clients-page.tsx'), 'DeskClientsPage'),
  }),
]);
