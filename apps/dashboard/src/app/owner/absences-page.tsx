import { AbsencesView } from '../../features/absences/absences-view.tsx';
import { t } from '../../i18n/t.ts';
import { useTitle } from '../../ui/page.tsx';
import { useMembership } from '../practice-route.tsx';

export function OwnerAbsencesPage() {
  useTitle(t('owner.absences'));
  const practice = useMembership().membership.practiceId;
  return <AbsencesView where={{ practice, area: 'owner' }} />;
}
