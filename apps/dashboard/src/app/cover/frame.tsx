import { Link, Outlet } from '@tanstack/react-router';
import messages from '../../i18n/messages/desk.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { PracticePage } from '../../ui/page.tsx';
import { AreaLinks } from '../area-links.tsx';
import { useMembership } from '../practice-route.tsx';
import { SignOutButton } from '../sign-out.tsx';

loadMessages(messages);

export function CoverFrame() {
  const { membership } = useMembership();
  return (
    <PracticePage
      nav={
        <>
          <Link to="/p/$practice/cover" params={{ practice: membership.practiceId }}>
            {t('cover.title')}
          </Link>
          <AreaLinks here="cover" />
        </>
      }
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
