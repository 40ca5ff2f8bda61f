import { createRoute, lazyRouteComponent, type RouteComponent } from '@tanstack/react-router';
import { practiceRoute } from '../practice-route.tsx';
import type { pages } from './pages.ts';

export const page = (name: keyof typeof pages): RouteComponent =>
  lazyRouteComponent(async () => ({ default: await (await import('./pages.ts')).pages[name]() }));

// Only addresses stand here; the code of each page comes when it is opened, and with the frame the
// texts of the area.
export const frameRoute = createRoute({
  getParentRoute: () => practiceRoute,
  id: 'bar',
  component: lazyRouteComponent(() => import('./frame.tsx'), 'TherapistFrame'),
});

export const therapistRoute = createRoute({ getParentRoute: () => frameRoute, path: 'therapist' });
export const getParentRoute = () => therapistRoute;

export type Search = Record<string, unknown>;

/** What of an address is a word: these keys, where somebody said one. */
export const words = (search: Search, ...keys: string[]): Record<string, string> =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const value = search[key];
      return typeof value === 'string' && value !== '' ? [[key, value]] : [];
    }),
  );
