import { createRoute, lazyRouteComponent, type RouteComponent } from '@tanstack/react-router';
import { practiceRoute } from '../practice-route.tsx';
import type { pages } from './pages.ts';

const page = (name: keyof typeof pages): RouteComponent =>
  lazyRouteComponent(async () => ({ default: await (await import('./pages.ts')).pages[name]() }));

const frameRoute = createRoute({
  getParentRoute: () => practiceRoute,
  id: 'cover-bar',
  component: lazyRouteComponent(() => import('./frame.tsx'), 'CoverFrame'),
});
const getParentRoute = () => frameRoute;

export const coverRoutes = frameRoute.addChildren([
  createRoute({
    getParentRoute,
    path: 'cover',
    component: page('covered'),
  }),
  createRoute({
    getParentRoute,
    path: 'cover/flags/$flag',
    component: page('flag'),
  }),
  createRoute({
    getParentRoute,
    path: 'cover/$client',
    component: page('record'),
  }),
]);
