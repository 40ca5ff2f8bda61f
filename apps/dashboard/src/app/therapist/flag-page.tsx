import { useNavigate, useParams } from '@tanstack/react-router';
import { t } from '../../i18n/t.ts';
import { Crumb } from '../../ui/practice-page.tsx';
import { FlagPage } from '../flag-page.tsx';

export function TherapistFlagPage() {
  const { practice, flag } = useParams({ from: '/p/$practice/bar/therapist/flags/$flag' });
  const navigate = useNavigate();
  const today = { to: '/p/$practice/therapist', params: { practice } } as const;
  return (
    <FlagPage
      key={flag}
      {...{ practice, flag }}
      area="therapist"
      crumb={<Crumb {...today}>{t('practice.today')}</Crumb>}
      onDone={() => navigate(today)}
    />
  );
}
