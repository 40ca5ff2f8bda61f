import type { OpenedAssignment } from '@selfward/contract';
import { newestOf } from '@selfward/domain';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { openedQuery } from '../../features/writing/writing.api.ts';
import { loadRareItems } from '../../features/exercise/rare-items.ts';
import { useSaver } from '../../features/writing/use-saver.ts';
import { reasonOf } from '../../http/problem.ts';
import { ClientPage, useTitle } from '../../ui/page.tsx';
import { Failed, Skeleton } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';
import { FirstScreen } from './first-screen.tsx';
import { agreedSize, isFinished } from './agreed-size.ts';
import { Player } from './player.tsx';
import type { PlayerView } from './steps.ts';
import { Tabs } from './tabs.tsx';

export function ExercisePage() {
  useTitle();
  const { practice, assignment } = useParams({ from: '/p/$practice/client/exercise/$assignment' });
  const { data, error, refetch } = useQuery(openedQuery(practice, assignment));
  if (data) return <Opened key={assignment} opened={data} />;
  return (
    <ClientPage foot={<Tabs />}>
      {error ? <Failed reason={reasonOf(error)} onRetry={() => refetch()} /> : <Skeleton />}
    </ClientPage>
  );
}

/** One saver for the first screen and every question: nothing restarts between two of them. */
function Opened({ opened }: { opened: OpenedAssignment }) {
  const { membership } = useMembership();
  const { hash } = useLocation();
  const { size, part } = useSearch({ from: '/p/$practice/client/exercise/$assignment' });
  const [practice, member] = [membership.practiceId, membership.memberId];
  useEffect(() => loadRareItems(opened.exercise), [opened.exercise]);
  const writing = useSaver({ practice, member, assignment: opened.id }, opened);
  if (!writing.isReady)
    return (
      <ClientPage foot={<Tabs />}>
        <Skeleton />
      </ClientPage>
    );
  if (hash === '') return <FirstScreen opened={opened} answers={writing.saver.answers()} />;
  const view: PlayerView = {
    size: part === 'later' ? 'full' : (size ?? agreedSize(opened)),
    elsewhere: newestOf(opened.elsewhere),
    part: part ?? (isFinished(opened) ? 'all' : 'first'),
  };
  return <Player opened={opened} writing={writing} view={view} position={hash} />;
}
