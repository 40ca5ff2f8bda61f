import type { Today } from '@selfward/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

export const todayQuery = (practice: string) =>
  queryOptions({
    queryKey: [practice, 'today'],
    queryFn: ({ signal }) => call<Today>(`practices/${practice}/therapist/today`, { signal }),
    refetchInterval: 60_000,
  });
