import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { practiceRoute } from '../practice-route.tsx';

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
    component: lazyRouteComponent(() => import('./covered-page.tsx'), 'CoveredPage'),
  }),
  createRoute({
    getParentRoute,
    path: 'cover/$client',
    component: lazyRouteComponent(() => import('./record-page.tsx'), 'RecordPage'),
  }),
]);
