import { Link } from '@tanstack/react-router';
import messages from '../../i18n/messages/owner.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { MoreLinks } from '../../ui/more-links.tsx';
import { AreaFrame } from '../area-frame.tsx';
import { AreaLinks } from '../area-links.tsx';
import { useMembership } from '../practice-route.tsx';

loadMessages(messages);

/** The bar above the pages of whoever runs the practice. */
export function OwnerFrame() {
  const { membership } = useMembership();
  const params = { practice: membership.practiceId };
  return (
    <AreaFrame>
      <Link to="/p/$practice/owner" params={params} activeOptions={{ exact: true }}>
        {t('owner.members')}
      </Link>
      <Link to="/p/$practice/owner/clients" params={params}>
        {t('owner.clients')}
      </Link>
      <Link to="/p/$practice/owner/practice" params={params}>
        {t('owner.practice')}
      </Link>
      <MoreLinks word={t('practice.more')}>
        <Link to="/p/$practice/owner/absences" params={params}>
          {t('owner.absences')}
        </Link>
        <Link to="/p/$practice/owner/safety" params={params}>
          {t('owner.safety')}
        </Link>
        <AreaLinks here="owner" />
      </MoreLinks>
    </AreaFrame>
  );
}
