import type { OpenedAssignment } from '@selfward/contract';
import { newestOf } from '@selfward/domain';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ComponentProps, lazy, Suspense, useEffect, useState } from 'react';
import { openedQuery } from '../../features/writing/writing.api.ts';
import { nameOfWhich, whichOf } from '../../features/writing/which.ts';
import { loadRareItems } from '../../features/exercise/rare-items.ts';
import { useSaver } from '../../features/writing/use-saver.ts';
import { reasonOf } from '../../http/problem.ts';
import { ClientPage, useTitle } from '../../ui/page.tsx';
import { Failed } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';
import { FirstScreen } from './first-screen.tsx';
import { agreedSize, isFinished } from './agreed-size.ts';
import { Player } from './player.tsx';
import type { ExerciseSearch } from './exercise-search.ts';
import type { PlayerView } from './steps.ts';
import { StillComing } from './still-coming.tsx';
import { Tabs } from './tabs.tsx';

// Only where it is over, or set aside.
const ClosedPage = lazy(() => import('./closed-page.tsx'));
// Only where somebody comes before its day.
const TooEarly = lazy(() => import('./too-early.tsx'));
// Only where a question is about self-harm; its help card comes with it.
const SafetyWalk = lazy(() => import('./safety/safety-walk.tsx'));

const route = { from: '/p/$practice/client/exercise/$assignment' } as const;

export function ExercisePage() {
  useTitle();
  const { practice, assignment } = useParams(route);
  const { occurrence = null, response } = useSearch(route);
  const which = { assignment, occurrence, ...(response ? { response } : {}) };
  const { data, error, refetch } = useQuery(openedQuery(practice, which));
  const isNamed = useNamed(data);
  if (data && isNamed)
    return data.series?.opensOn ? (
      <Suspense fallback={<StillComing />}>
        <TooEarly opened={data} />
      </Suspense>
    ) : (
      <Opened key={`${data.occurrenceId} ${nameOfWhich(whichOf(data))}`} opened={data} />
    );
  if (!error) return <StillComing />;
  return (
    <ClientPage foot={<Tabs />}>
      <Failed reason={reasonOf(error)} onRetry={() => refetch()} />
    </ClientPage>
  );
}

/**
 * Of what comes again, the address says which one it is: the next one may open while somebody writes,
 * and their words stay with the one that they began.
 */
function useNamed(opened: OpenedAssignment | undefined): boolean {
  const navigate = useNavigate(route);
  const search = useSearch(route);
  const occurrence = opened ? whichOf(opened).occurrence : null;
  const isNamed = occurrence === null || search.occurrence === occurrence;
  useEffect(() => {
    if (isNamed || occurrence === null) return;
    void navigate({ search: { ...search, occurrence }, hash: true, replace: true });
  }, [isNamed, occurrence, search, navigate]);
  return isNamed;
}

/** One saver for the first screen and every question: nothing restarts between two of them. */
function Opened({ opened }: { opened: OpenedAssignment }) {
  const { membership } = useMembership();
  const { hash } = useLocation();
  const search = useSearch(route);
  // Before every start, also after a reload in the middle of it.
  const [isTold, setTold] = useState(opened.safety === null);
  const [practice, member] = [membership.practiceId, membership.memberId];
  useEffect(() => loadRareItems(opened.exercise), [opened.exercise]);
  const writing = useSaver({ practice, member, ...whichOf(opened) }, opened);
  if (!writing.isReady) return <StillComing />;
  if (isClosed(opened, hash))
    return (
      <Suspense fallback={<StillComing />}>
        <ClosedPage opened={opened} answers={writing.saver.answers()} />
      </Suspense>
    );
  if (hash === '' || !isTold)
    return (
      <FirstScreen
        opened={opened}
        answers={writing.saver.answers()}
        onBegin={() => setTold(true)}
      />
    );
  const view = viewOf(opened, search);
  return <Walk {...{ opened, writing, view }} position={hash} />;
}

/** Nothing is asked any more; what was only set aside can still be put right where it was finished. */
const isClosed = ({ state, occurrenceState }: OpenedAssignment, hash: string): boolean =>
  state !== 'agreed' ||
  occurrenceState === 'ended' ||
  (occurrenceState === 'set_aside' && hash === '');

const viewOf = (opened: OpenedAssignment, { size, part, without }: ExerciseSearch): PlayerView => ({
  size: part === 'later' ? 'full' : (size ?? agreedSize(opened)),
  elsewhere: newestOf(opened.elsewhere),
  part: part ?? (isFinished(opened) ? 'all' : 'first'),
  without: without ? (opened.safety?.items ?? []) : [],
});

const Walk = (walk: ComponentProps<typeof Player>) =>
  walk.opened.safety ? (
    <Suspense fallback={<StillComing />}>
      <SafetyWalk {...walk} card={walk.opened.safety} />
    </Suspense>
  ) : (
    <Player {...walk} />
  );
