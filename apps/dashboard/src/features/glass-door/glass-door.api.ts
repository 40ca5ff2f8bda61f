import type { GlassDoor } from '@selfward/contract';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

/** Of everything, or of one response. */
export const glassDoorQuery = (practice: string, response?: string) =>
  infiniteQueryOptions({
    queryKey: [practice, 'glass-door', response],
    queryFn: ({ signal, pageParam }) => {
      const asked = new URLSearchParams({
        ...(response ? { response } : {}),
        ...(pageParam ? { after: pageParam } : {}),
      });
      const address = `practices/${practice}/client/glass-door`;
      return call<GlassDoor>(asked.size > 0 ? `${address}?${asked}` : address, { signal });
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
