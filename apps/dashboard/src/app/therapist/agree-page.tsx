import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { AgreementCard } from '../../features/agreements/agreement-card.tsx';
import { agreed } from '../../features/agreements/agreements.api.ts';
import type { Person } from '../../features/agreements/card.ts';
import { caseloadQuery } from '../../features/caseload/caseload.api.ts';
import { libraryQuery } from '../../features/library/library.api.ts';
import { reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { useTitle } from '../../ui/page.tsx';
import { toast } from '../../ui/toast.tsx';
import { Failed, Skeleton } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';

export function AgreePage() {
  useTitle(t('agree.title'));
  const practice = useMembership().membership.practiceId;
  const caseload = useQuery(caseloadQuery(practice));
  const library = useQuery(libraryQuery(practice));
  const error = caseload.error ?? library.error;
  const isThere = caseload.data && library.data;
  const retry = () => {
    void caseload.refetch();
    void library.refetch();
  };
  return (
    <>
      <h1>{t('agree.title')}</h1>
      {!isThere && error && <Failed reason={reasonOf(error)} onRetry={retry} />}
      {!isThere && !error && <Skeleton />}
      {isThere && (
        <Card
          people={caseload.data.clients.map(({ clientId: id, name }) => ({ id, name }))}
          exercises={library.data.exercises.filter(({ isPlayable }) => isPlayable)}
        />
      )}
    </>
  );
}

type CardProps = Pick<Parameters<typeof AgreementCard>[0], 'people' | 'exercises'>;

function Card({ people, exercises }: CardProps) {
  const { membership } = useMembership();
  const practice = membership.practiceId;
  const { client = '', exercise = '' } = useSearch({ from: '/p/$practice/bar/therapist/agree' });
  const queries = useQueryClient();
  const navigate = useNavigate();
  const onAgreed = ({ id, name }: Person) => {
    void agreed(queries, practice, id);
    toast({ text: t('agree.done', { name }) });
    return navigate({
      to: '/p/$practice/therapist/clients/$client',
      params: { practice, client: id },
    });
  };
  return (
    <AgreementCard
      {...{ practice, people, exercises, onAgreed }}
      therapist={membership.name}
      start={{ client, exercise }}
      leave={<Leave practice={practice} client={client} />}
    />
  );
}

const Leave = ({ practice, client }: { practice: string; client: string }) =>
  client ? (
    <ButtonLink
      kind="quiet"
      to="/p/$practice/therapist/clients/$client"
      params={{ practice, client }}
    >
      {t('agree.aside')}
    </ButtonLink>
  ) : (
    <ButtonLink kind="quiet" to="/p/$practice/therapist/library" params={{ practice }}>
      {t('agree.aside')}
    </ButtonLink>
  );
