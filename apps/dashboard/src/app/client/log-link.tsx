import type { ClientResponse } from '@selfward/contract';
import { t } from '../../i18n/t.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { useMembership } from '../practice-route.tsx';

/** Of a log: this entry among all others. */
export const LogLink = ({ response }: { response: ClientResponse }) => (
  <ButtonLink
    kind="quiet"
    to="/p/$practice/client/log/$slug"
    params={{
      practice: useMembership().membership.practiceId,
      slug: response.exercise.slug,
    }}
    search={{}}
  >
    {t('share.log')}
  </ButtonLink>
);
