import { useQuery } from '@tanstack/react-query';
import { toComeQuery } from '../../features/agreements/agreements.api.ts';
import type { WholeDraft } from '../../features/agreements/card.ts';
import { careQuery } from '../../features/clients/clients.api.ts';
import { exerciseQuery } from '../../features/library/library.api.ts';
import { reasonOf } from '../../http/problem.ts';
import { today } from '../../i18n/days.ts';
import { Failed, Skeleton } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';
import { Walk } from './walk.tsx';

/** The exercise with the card as it is being written: its why, its size, its session. */
export function WalkCard({ draft }: { draft: WholeDraft }) {
  const { practiceId: practice, name } = useMembership().membership;
  const { data, error, refetch } = useQuery(exerciseQuery(practice, draft.slug));
  const { why, size, whenAndWhere, inTheWay, rhythm } = draft;
  const readers = useReaders(practice, draft.client) ?? [{ name, relation: 'therapist' as const }];
  const forSession = useForSession(practice, draft);
  if (!data) return error ? <Failed reason={reasonOf(error)} onRetry={refetch} /> : <Skeleton />;
  return (
    <Walk
      exercise={data.exercise}
      therapist={name}
      today={today()}
      card={{ why, size, whenAndWhere, inTheWay }}
      {...{ forSession, readers, rhythm }}
    />
  );
}

/** Everybody in care today; the therapist alone until a client is chosen. */
function useReaders(practice: string, client: string) {
  const query = careQuery({ practice, client, area: 'therapist' });
  const { data } = useQuery({ ...query, enabled: client !== '' });
  return data?.members.map(({ name }) => ({ name, relation: 'therapist' as const }));
}

function useForSession(practice: string, { client, forSession }: WholeDraft) {
  const { data } = useQuery({ ...toComeQuery(practice, client), enabled: client !== '' });
  return data?.find(({ id }) => id === forSession) ?? null;
}
