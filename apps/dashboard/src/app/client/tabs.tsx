import { Link } from '@tanstack/react-router';
import { t } from '../../i18n/t.ts';
import { Icon } from '../../ui/icon.tsx';
import { FootTabs } from '../../ui/page.tsx';
import { useMembership } from '../practice-route.tsx';

/** The pages of the client area. */
export function Tabs() {
  const practice = useMembership().membership.practiceId;
  return (
    <FootTabs>
      <Link to="/p/$practice/client" params={{ practice }} activeOptions={{ exact: true }}>
        <Icon name="home" />
        {t('tabs.home')}
      </Link>
      <Link to="/p/$practice/client/settings" params={{ practice }}>
        <Icon name="settings" />
        {t('tabs.settings')}
      </Link>
    </FootTabs>
  );
}
