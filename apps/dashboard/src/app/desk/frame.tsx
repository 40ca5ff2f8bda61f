import { Link } from '@tanstack/react-router';
import messages from '../../i18n/messages/desk.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { AreaFrame } from '../area-frame.tsx';
import { AreaLinks } from '../area-links.tsx';
import { useMembership } from '../practice-route.tsx';

loadMessages(messages);

export function DeskFrame() {
  const { membership } = useMembership();
  const params = { practice: membership.practiceId };
  return (
    <AreaFrame>
      <Link
        to="/p/$practice/desk"
        params={params}
        activeOptions={{ exact: true, includeSearch: false }}
      >
        {t('desk.schedule')}
      </Link>
      <Link to="/p/$practice/desk/clients" params={params}>
        {t('desk.clients')}
      </Link>
      <AreaLinks here="desk" />
    </AreaFrame>
  );
}
