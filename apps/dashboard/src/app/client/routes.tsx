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

/** The question stands behind `#`, the size before it: a reload comes back to the same screen. */
const exerciseRoute = createRoute({
  getParentRoute,
  path: 'exercise/$assignment',
  validateSearch: (search: Record<string, unknown>): { size?: 'small' } =>
    search['size'] === 'small' ? { size: 'small' } : {},
  component: lazyRouteComponent(() => import('./exercise-page.tsx'), 'ExercisePage'),
});

const responseRoute = createRoute({
  getParentRoute,
  path: 'response/$response',
  component: lazyRouteComponent(() => import('./response-page.tsx'), 'ResponsePage'),
});

const settingsRoute = createRoute({
  getParentRoute,
  path: 'settings',
  component: lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage'),
});

export const clientRoutes = clientRoute.addChildren([
  homeRoute,
  exerciseRoute,
  responseRoute,
  settingsRoute,
]);
