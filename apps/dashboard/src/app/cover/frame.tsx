import { Link } from '@tanstack/react-router';
import messages from '../../i18n/messages/desk.json' with { type: 'json' };
import flags from '../../i18n/messages/flags.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { AreaFrame } from '../area-frame.tsx';
import { AreaLinks } from '../area-links.tsx';
import { useMembership } from '../practice-route.tsx';

loadMessages(messages);
loadMessages(flags);

export function CoverFrame() {
  const { membership } = useMembership();
  return (
    <AreaFrame>
      <Link to="/p/$practice/cover" params={{ practice: membership.practiceId }}>
        {t('cover.title')}
      </Link>
      <AreaLinks here="cover" />
    </AreaFrame>
  );
}
