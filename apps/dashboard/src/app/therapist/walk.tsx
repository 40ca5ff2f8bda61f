import type { Card, ForSession, OpenedAssignment, Reader } from '@selfward/contract';
import type { Exercise, Rhythm } from '@selfward/domain';
import { lazy, Suspense } from 'react';
import { isSeries } from '../../features/agreements/card.ts';
import { Skeleton } from '../../ui/waiting.tsx';
import { madeUp } from './made-up.ts';
import type { AwayWords } from './try-out.tsx';

// The client's screens come only when somebody looks at them.
const TryOut = lazy(() => import('./try-out.tsx').then(({ TryOut }) => ({ default: TryOut })));

const blank: Card = { why: '', size: 'client_chooses', whenAndWhere: '', inTheWay: '' };

interface WalkProps {
  exercise: Exercise;
  therapist: string;
  today: string;
  card?: Card;
  forSession?: ForSession | null;
  readers?: Reader[];
  rhythm?: Rhythm;
  /** The item whose screen stands in front; without it the client's first one. */
  shown?: string | undefined;
  /** Said where that one is not on the way. */
  away?: AwayWords;
}

/** An exercise as the client would open it today, with the card as it stands. */
export const Walk = ({ shown, away, ...props }: WalkProps) => (
  <Suspense fallback={<Skeleton />}>
    <TryOut opened={openedOf(props)} shown={shown} away={away} />
  </Suspense>
);

const openedOf = ({ exercise, card = blank, readers = [], rhythm, ...props }: WalkProps) =>
  ({
    id: '',
    occurrenceId: '',
    occurrenceState: 'open',
    series: rhythm && isSeries(rhythm) ? { rhythm, day: null, opensOn: null } : null,
    exercise,
    card,
    therapistName: props.therapist,
    readingHabit: '',
    hasEnded: false,
    state: 'agreed',
    agreedHow: 'sent',
    agreedOn: props.today,
    forSession: props.forSession ?? null,
    clientSize: null,
    canDecline: true,
    canUndoUntil: null,
    change: null,
    newVersionOn: null,
    closedOn: null,
    response: null,
    readers,
    offered: [],
    safety: null,
    ...madeUp(exercise, props.today),
  }) satisfies OpenedAssignment;
