import { createRoute, lazyRouteComponent, type RouteComponent } from '@tanstack/react-router';
import { practiceRoute } from '../practice-route.tsx';
import type { ExerciseSearch } from './exercise-search.ts';
import type { rarePages } from './rare-pages.ts';

// What each page needs is listed with the page that leads to it. Only the first page and writing stand
// here, because everybody loads this list.
const rare = (name: keyof typeof rarePages): RouteComponent =>
  lazyRouteComponent(async () => ({
    default: await (await import('./rare-pages.ts')).rarePages[name](),
  }));

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
  component: rare('response'),
});

const settingsRoute = createRoute({
  getParentRoute,
  path: 'settings',
  component: rare('settings'),
});

const agreedRoute = createRoute({
  getParentRoute,
  path: 'agreed',
  component: rare('agreed'),
});

/** Of one response, or of everything. */
const glassDoorRoute = createRoute({
  getParentRoute,
  path: 'opened',
  validateSearch: ({ response }: Record<string, unknown>): { response?: string } =>
    typeof response === 'string' ? { response } : {},
  component: rare('glassDoor'),
});

const progressRoute = createRoute({
  getParentRoute,
  path: 'progress',
  component: rare('progress'),
});

/** All entries of one log; `fit`: only those of which this is so. */
const logRoute = createRoute({
  getParentRoute,
  path: 'log/$slug',
  validateSearch: ({ fit }: Record<string, unknown>): { fit?: string } =>
    typeof fit === 'string' ? { fit } : {},
  component: rare('log'),
});

const pathwayRoute = createRoute({
  getParentRoute,
  path: 'pathway',
  component: rare('pathway'),
});

const safetyPlanRoute = createRoute({
  getParentRoute,
  path: 'safety-plan',
  component: rare('safetyPlan'),
});

export const clientRoutes = clientRoute.addChildren([
  homeRoute,
  exerciseRoute,
  responseRoute,
  settingsRoute,
  agreedRoute,
  glassDoorRoute,
  progressRoute,
  logRoute,
  pathwayRoute,
  safetyPlanRoute,
]);
