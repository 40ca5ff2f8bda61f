import type { TimelinePage } from '@selfward/contract';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

export const timelineQuery = (practice: string, client: string) =>
  infiniteQueryOptions({
    queryKey: [practice, 'timeline', client],
    queryFn: ({ signal, pageParam }) =>
      call<TimelinePage>(
        `practices/${practice}/therapist/clients/${client}/timeline${pageParam && `?after=${pageParam}`}`,
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
