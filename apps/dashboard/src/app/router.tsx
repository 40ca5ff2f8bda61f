import type { QueryClient } from '@tanstack/react-query';
import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { PendingPage } from '../ui/waiting.tsx';
import { clientRoutes } from './client/routes.tsx';
import { coverRoutes } from './cover/routes.tsx';
import { deskRoutes } from './desk/routes.tsx';
import { ownerRoutes } from './owner/routes.tsx';
import { practiceRoute } from './practice-route.tsx';
import { publicRoutes } from './public/routes.tsx';
import { rootRoute } from './root-route.tsx';
import { therapistRoutes } from './therapist/routes.tsx';

const routeTree = rootRoute.addChildren([
  ...publicRoutes,
  practiceRoute.addChildren([clientRoutes, therapistRoutes, ownerRoutes, deskRoutes, coverRoutes]),
]);

export const makeRouter = (queries: QueryClient, history?: RouterHistory) =>
  createRouter({
    routeTree,
    context: { queries },
    defaultPendingComponent: PendingPage,
    defaultPendingMs: 150,
    ...(history ? { history } : {}),
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
