import type { ReactNode } from 'react';
import { ApiProblem, reasonOf } from '../../http/problem.ts';
import { Empty, Failed } from '../../ui/waiting.tsx';

interface NotHereProps {
  failure: unknown;
  onRetry: () => unknown;
  /** What may be the reason when there is no such thing; another try would not help. */
  text: string;
  /** Where to go on instead. */
  way: ReactNode;
}

export const NotHere = ({ failure, onRetry, text, way }: NotHereProps) =>
  failure instanceof ApiProblem && failure.is('not-found') ? (
    <Empty action={way}>{text}</Empty>
  ) : (
    <Failed reason={reasonOf(failure)} onRetry={() => void onRetry()} />
  );
