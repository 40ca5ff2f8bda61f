import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { practiceRoute } from '../practice-route.tsx';

export const clientRoute = createRoute({
  getParentRoute: () => practiceRoute,
  path: 'client',
  component: lazyRouteComponent(() => import('./frame.tsx'), 'ClientFrame'),
});

const getParentRoute = () => clientRoute;

const homeRoute = createRoute({
  getParentRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./home-page.tsx'), 'HomePage'),
});

export const clientRoutes = clientRoute.addChildren([homeRoute]);
