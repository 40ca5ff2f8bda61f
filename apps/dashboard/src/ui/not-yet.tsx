import { reasonOf } from '../http/problem.ts';
import { Failed, Skeleton } from './waiting.tsx';

interface Asked {
  data: unknown;
  error: unknown;
  refetch: () => unknown;
}

/** As long as there is nothing to show: that it is on its way, or why it did not come. */
export function NotYet({ query }: { query: Asked }) {
  if (query.data !== undefined) return null;
  if (!query.error) return <Skeleton />;
  return <Failed reason={reasonOf(query.error)} onRetry={() => void query.refetch()} />;
}
