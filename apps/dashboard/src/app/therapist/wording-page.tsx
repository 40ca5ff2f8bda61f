import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { measureQuery } from '../../features/measures/measures.api.ts';
import messages from '../../i18n/messages/measures.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { NotYet } from '../../ui/not-yet.tsx';
import { useTitle } from '../../ui/page.tsx';
import { Crumb } from '../../ui/practice-page.tsx';
import { Bring } from '../bring-wording.tsx';
import { useMembership } from '../practice-route.tsx';

loadMessages(messages);

/** The words of a measure, brought by a practice that has the right to them. */
export function WordingPage() {
  const practice = useMembership().membership.practiceId;
  const { measure } = useParams({
    from: '/p/$practice/bar/therapist/library/measures/$measure/wording',
  });
  const query = useQuery(measureQuery(practice, measure));
  const { data } = query;
  const navigate = useNavigate();
  const back = () =>
    navigate({
      to: '/p/$practice/therapist/library/measures/$measure',
      params: { practice, measure },
      search: {},
    });
  const title = data?.title ?? '';
  useTitle(data ? t('wording.title', { title }) : t('measures.title'));
  return (
    <>
      <Crumb
        to="/p/$practice/therapist/library/measures/$measure"
        params={{ practice, measure }}
        search={{}}
      >
        {title || t('measures.title')}
      </Crumb>
      <NotYet query={query} />
      {data && <Bring practice={practice} measure={data} area="therapist" onBack={back} />}
    </>
  );
}
