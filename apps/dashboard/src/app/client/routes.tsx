import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { practiceRoute } from '../practice-route.tsx';
import type { ExerciseSearch } from './exercise-search.ts';

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
  validateSearch: ({
    size,
    part,
    without,
    occurrence,
    response,
  }: Record<string, unknown>): ExerciseSearch => ({
    ...(size === 'small' || size === 'full' ? { size } : {}),
    ...(part === 'later' ? { part } : {}),
    ...(without === 'safety' ? { without } : {}),
    ...(typeof occurrence === 'string' ? { occurrence } : {}),
    ...(typeof response === 'string' ? { response } : {}),
  }),
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

const agreedRoute = createRoute({
  getParentRoute,
  path: 'agreed',
  component: lazyRouteComponent(() => import('./agreed-page.tsx'), 'AgreedPage'),
});

/** Of one response, or of everything. */
const glassDoorRoute = createRoute({
  getParentRoute,
  path: 'opened',
  validateSearch: ({ response }: Record<string, unknown>): { response?: string } =>
    typeof response === 'string' ? { response } : {},
  component: lazyRouteComponent(() => import('./glass-door-page.tsx'), 'GlassDoorPage'),
});

const progressRoute = createRoute({
  getParentRoute,
  path: 'progress',
  component: lazyRouteComponent(() => import('./progress-page.tsx'), 'ProgressPage'),
});

const pathwayRoute = createRoute({
  getParentRoute,
  path: 'pathway',
  component: lazyRouteComponent(() => import('./own-pathway-page.tsx'), 'OwnPathwayPage'),
});

export const clientRoutes = clientRoute.addChildren([
  homeRoute,
  exerciseRoute,
  responseRoute,
  settingsRoute,
  agreedRoute,
  glassDoorRoute,
  progressRoute,
  pathwayRoute,
]);
