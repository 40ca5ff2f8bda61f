import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { ownerMeasureQuery } from '../../features/measures/measures.api.ts';
import { t } from '../../i18n/t.ts';
import { NotYet } from '../../ui/not-yet.tsx';
import { useTitle } from '../../ui/page.tsx';
import { Crumb } from '../../ui/practice-page.tsx';
import { Bring } from '../bring-wording.tsx';
import { useMembership } from '../practice-route.tsx';

/** The words of a measure, brought by whoever runs the practice. */
export function OwnerWordingPage() {
  const practice = useMembership().membership.practiceId;
  const { measure } = useParams({ from: '/p/$practice/owner-bar/owner/measures/$measure' });
  const query = useQuery(ownerMeasureQuery(practice, measure));
  const navigate = useNavigate();
  const { data } = query;
  useTitle(data ? t('wording.title', { title: data.title }) : t('owner-measures.title'));
  return (
    <>
      <Crumb to="/p/$practice/owner/measures" params={{ practice }}>
        {t('owner-measures.title')}
      </Crumb>
      <NotYet query={query} />
      {data && (
        <Bring
          practice={practice}
          measure={data}
          area="owner"
          onBack={() => navigate({ to: '/p/$practice/owner/measures', params: { practice } })}
        />
      )}
    </>
  );
}
