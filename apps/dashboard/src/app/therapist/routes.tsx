import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { practiceRoute } from '../practice-route.tsx';

// Only addresses stand here; the code of each page comes when it is opened. The frame brings the
// bar and the texts of this area (messages/therapist.json).
export const therapistRoute = createRoute({
  getParentRoute: () => practiceRoute,
  path: 'therapist',
  component: lazyRouteComponent(() => import('./frame.tsx'), 'TherapistFrame'),
});

const getParentRoute = () => therapistRoute;

const caseloadRoute = createRoute({
  getParentRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./caseload-page.tsx'), 'CaseloadPage'),
});

export const therapistRoutes = therapistRoute.addChildren([caseloadRoute]);
