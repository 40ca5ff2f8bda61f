import { AbsencesView } from '../../features/absences/absences-view.tsx';
import messages from '../../i18n/messages/owner.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { useTitle } from '../../ui/page.tsx';
import { useMembership } from '../practice-route.tsx';

loadMessages(messages);

export function AbsencesPage() {
  useTitle(t('owner.absences'));
  const practice = useMembership().membership.practiceId;
  return <AbsencesView where={{ practice, area: 'therapist' }} />;
}
