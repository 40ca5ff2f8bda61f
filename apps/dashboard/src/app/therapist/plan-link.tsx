import { t } from '../../i18n/t.ts';
import { ButtonLink } from '../../ui/button.tsx';

/** To the form of a new session with this client. */
export const PlanLink = ({ practice, client }: { practice: string; client: string }) => (
  <ButtonLink
    kind="main"
    icon="plus"
    to="/p/$practice/therapist/sessions/new"
    params={{ practice }}
    search={{ client }}
  >
    {t('session.plan')}
  </ButtonLink>
);
