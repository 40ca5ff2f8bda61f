import type { Me, Membership } from '@selfward/contract';
import type { QueryClient } from '@tanstack/react-query';
import {
  createRoute,
  Link,
  notFound,
  Outlet,
  redirect,
  useRouteContext,
} from '@tanstack/react-router';
import { meQuery } from '../features/account/account.api.ts';
import { ApiProblem } from '../http/problem.ts';
import { goByDaysOf } from '../i18n/days.ts';
import { t } from '../i18n/t.ts';
import { DemoStrip } from '../ui/banner.tsx';
import { Strip } from '../ui/page.tsx';
import { doorsIn, isArea } from './areas.ts';
import { rootRoute } from './root-route.tsx';

/** `/p/:practice/:area`: a sign-in and a membership that opens the area stand before all below. */
export const practiceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'p/$practice',
  beforeLoad: async ({ context, params, location }) => {
    const me = await requireMe(context.queries, location.href);
    const membership = me.memberships.find(({ practiceId }) => practiceId === params.practice);
    const [, , , area] = location.pathname.split('/');
    if (!membership || !opens(membership, area)) throw notFound();
    goByDaysOf(membership.timeZone);
    return { me, membership };
  },
  component: PracticeFrame,
});

/** What is no area at all is left to the routes. */
const opens = (membership: Membership, area: string | undefined): boolean =>
  !isArea(area) || doorsIn(membership).some((door) => door.area === area);

function PracticeFrame() {
  const { membership } = useMembership();
  const { kind, practiceId, roles } = membership;
  const strip = kind === 'demo' && (
    <DemoStrip>
      {roles.includes('owner') && (
        <Link to="/p/$practice/owner/demo-mails" params={{ practice: practiceId }}>
          {t('demo.strip.mails')}
        </Link>
      )}
    </DemoStrip>
  );
  return (
    <Strip value={strip}>
      <Outlet />
    </Strip>
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
