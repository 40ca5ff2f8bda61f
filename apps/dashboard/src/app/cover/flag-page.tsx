import { useNavigate, useParams } from '@tanstack/react-router';
import { t } from '../../i18n/t.ts';
import { Crumb } from '../../ui/practice-page.tsx';
import { FlagPage } from '../flag-page.tsx';

export function CoverFlagPage() {
  const { practice, flag } = useParams({ from: '/p/$practice/cover-bar/cover/flags/$flag' });
  const navigate = useNavigate();
  const list = { to: '/p/$practice/cover', params: { practice } } as const;
  return (
    <FlagPage
      key={flag}
      {...{ practice, flag }}
      area="cover"
      crumb={<Crumb {...list}>{t('cover.title')}</Crumb>}
      onDone={() => navigate(list)}
    />
  );
}
