import type { OfferedLines } from '@selfward/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../http/call.ts';

/** Asked for where something may be taken over, and nowhere else. */
export const offersQuery = (practice: string, assignment: string) =>
  queryOptions({
    queryKey: [practice, 'offers', assignment],
    queryFn: ({ signal }) =>
      call<OfferedLines>(`practices/${practice}/client/assignments/${assignment}/offers`, {
        signal,
      }),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
