import type { Membership } from '@selfward/contract';
import { Link, Outlet } from '@tanstack/react-router';
import messages from '../../i18n/messages/therapist.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { PracticePage } from '../../ui/page.tsx';
import { AreaLinks } from '../area-links.tsx';
import { useMembership } from '../practice-route.tsx';
import { SignOutButton } from '../sign-out.tsx';

loadMessages(messages);

/** The bar above every page of the practice, of its therapists and of its owner. */
export function PracticeFrame() {
  const { membership } = useMembership();
  return (
    <PracticePage
      nav={<Pages membership={membership} />}
      aside={
        <>
          <span className="meta">{membership.name}</span>
          <SignOutButton />
        </>
      }
    >
      <Outlet />
    </PracticePage>
  );
}

function Pages({ membership }: { membership: Membership }) {
  const params = { practice: membership.practiceId };
  const hasMails = membership.kind === 'demo' && membership.roles.includes('owner');
  return (
    <>
      {membership.roles.includes('therapist') && (
        <>
          <Link to="/p/$practice/therapist" params={params} activeOptions={{ exact: true }}>
            {t('practice.today')}
          </Link>
          <Link to="/p/$practice/therapist/clients" params={params}>
            {t('practice.clients')}
          </Link>
          <Link to="/p/$practice/therapist/library" params={params}>
            {t('practice.library')}
          </Link>
          <Link to="/p/$practice/therapist/absences" params={params}>
            {t('practice.absences')}
          </Link>
        </>
      )}
      {hasMails && (
        <Link to="/p/$practice/owner/demo-mails" params={params}>
          {t('practice.demo-mails')}
        </Link>
      )}
      <AreaLinks here="therapist" />
    </>
  );
}
