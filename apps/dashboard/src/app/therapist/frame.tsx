import { Link, useLocation } from '@tanstack/react-router';
import flags from '../../i18n/messages/flags.json' with { type: 'json' };
import messages from '../../i18n/messages/therapist.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { MoreLinks } from '../../ui/more-links.tsx';
import { AreaFrame } from '../area-frame.tsx';
import { AreaLinks } from '../area-links.tsx';
import { useMembership } from '../practice-route.tsx';

loadMessages(messages);
loadMessages(flags);

/** The bar above every page of a therapist. */
export function TherapistFrame() {
  const { membership } = useMembership();
  return (
    <AreaFrame>
      <Pages practice={membership.practiceId} />
    </AreaFrame>
  );
}

function Pages({ practice }: { practice: string }) {
  const params = { practice };
  return (
    <>
      <DailyPages params={params} />
      <MoreLinks word={t('practice.more')}>
        <Link to="/p/$practice/therapist/absences" params={params}>
          {t('practice.absences')}
        </Link>
        <AreaLinks here="therapist" />
      </MoreLinks>
    </>
  );
}

/** What is used every day stands in the bar at every width. */
function DailyPages({ params }: { params: { practice: string } }) {
  const { pathname } = useLocation();
  const isAboutClients = /\/therapist\/(caseload|agree)$/.test(pathname);
  return (
    <>
      <Link to="/p/$practice/therapist" params={params} activeOptions={{ exact: true }}>
        {t('practice.today')}
      </Link>
      <Link
        to="/p/$practice/therapist/clients"
        params={params}
        aria-current={isAboutClients || undefined}
      >
        {t('practice.clients')}
      </Link>
      <Link to="/p/$practice/therapist/library" params={params}>
        {t('practice.library')}
      </Link>
    </>
  );
}
