import type { ClientHome } from '@selfward/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

export const homeQuery = (practice: string) =>
  queryOptions({
    queryKey: [practice, 'home'],
    queryFn: ({ signal }) => call<ClientHome>(`practices/${practice}/client/home`, { signal }),
    staleTime: 0,
  });
