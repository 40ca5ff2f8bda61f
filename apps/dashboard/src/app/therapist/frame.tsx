import { Link, Outlet } from '@tanstack/react-router';
import { loadMessages, t } from '../../i18n/t.ts';
import messages from '../../i18n/messages/therapist.json';
import { PracticePage } from '../../ui/page.tsx';
import { useMembership } from '../practice-route.tsx';
import { SignOutButton } from '../sign-out.tsx';

loadMessages(messages);

export function TherapistFrame() {
  const { membership } = useMembership();
  return (
    <PracticePage
      nav={<Pages practice={membership.practiceId} />}
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

const Pages = ({ practice }: { practice: string }) => (
  <Link to="/p/$practice/therapist" params={{ practice }} activeOptions={{ exact: true }}>
    {t('practice.caseload')}
  </Link>
);
