import { t } from '../../i18n/t.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';

/** Where everything begins, for a practice without a client. */
export function NobodyInCare() {
  const practice = useMembership().membership.practiceId;
  return (
    <Empty
      action={
        <ButtonLink to="/p/$practice/therapist/clients/new" params={{ practice }}>
          {t('clients.new')}
        </ButtonLink>
      }
    >
      {t('clients.empty.in_care')}
    </Empty>
  );
}
