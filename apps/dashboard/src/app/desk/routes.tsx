import { createRoute, lazyRouteComponent, type RouteComponent } from '@tanstack/react-router';
import { practiceRoute } from '../practice-route.tsx';
import { searchText } from '../therapist/client-filters.ts';
import type { pages } from './pages.ts';

const page = (name: keyof typeof pages): RouteComponent =>
  lazyRouteComponent(async () => ({ default: await (await import('./pages.ts')).pages[name]() }));

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
    component: page('schedule'),
  }),
  createRoute({
    getParentRoute,
    path: 'desk/clients',
    validateSearch: searchText,
    component: page('clients'),
  }),
]);
