import type { GlassDoor } from '@selfward/contract';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

export const glassDoorQuery = (practice: string) =>
  infiniteQueryOptions({
    queryKey: [practice, 'glass-door'],
    queryFn: ({ signal, pageParam }) =>
      call<GlassDoor>(
        `practices/${practice}/client/glass-door${pageParam && `?after=${pageParam}`}`,
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
