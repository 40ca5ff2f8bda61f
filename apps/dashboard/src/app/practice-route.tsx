import type { Me, Membership } from '@selfward/contract';
import type { QueryClient } from '@tanstack/react-query';
import { createRoute, notFound, Outlet, redirect, useRouteContext } from '@tanstack/react-router';
import { meQuery } from '../features/account/account.api.ts';
import { ApiProblem } from '../http/problem.ts';
import { DemoStrip } from '../ui/banner.tsx';
import { rootRoute } from './root-route.tsx';

/** `/p/:practice`: a sign-in and a membership in this practice stand before everything below. */
export const practiceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'p/$practice',
  beforeLoad: async ({ context, params, location }) => {
    const me = await requireMe(context.queries, location.href);
    const membership = me.memberships.find(({ practiceId }) => practiceId === params.practice);
    if (!membership) throw notFound();
    return { me, membership };
  },
  component: PracticeFrame,
});

function PracticeFrame() {
  const { membership } = useMembership();
  return (
    <>
      {membership.kind === 'demo' && <DemoStrip />}
      <Outlet />
    </>
  );
}

/** Who is signed in, and as what in this practice. */
export const useMembership = (): { me: Me; membership: Membership } =>
  useRouteContext({ from: '/p/$practice' });

async function requireMe(queries: QueryClient, next: string): Promise<Me> {
  try {
    return await queries.ensureQueryData(meQuery);
  } catch (failure) {
    if (failure instanceof ApiProblem && failure.is('not-signed-in'))
      throw redirect({ to: '/sign-in', search: { next } });
    throw failure;
  }
}
