import type { ReviewPage, SharedResponse } from '@selfward/contract';
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

const pathOf = (practice: string, client: string) =>
  `practices/${practice}/therapist/clients/${client}/responses`;

// Reading is an opening that the client sees by its day. So nothing is fetched that nobody asked
// for: not ahead, not again because a window came to the front.
const onlyWhenOpened = { staleTime: 60_000, refetchOnWindowFocus: false } as const;

export const reviewQuery = (practice: string, client: string) =>
  infiniteQueryOptions({
    queryKey: [practice, 'client', client, 'answers'],
    queryFn: ({ signal, pageParam }) =>
      call<ReviewPage>(`${pathOf(practice, client)}${pageParam && `?after=${pageParam}`}`, {
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    ...onlyWhenOpened,
  });

export const answerQuery = (practice: string, response: string) =>
  queryOptions({
    queryKey: [practice, 'answer', response],
    queryFn: ({ signal }) =>
      call<SharedResponse>(`practices/${practice}/therapist/responses/${response}`, { signal }),
    ...onlyWhenOpened,
  });

/** What was new is read now: the caseload counts again. */
export const wasOpened = (queries: QueryClient, practice: string) =>
  queries.invalidateQueries({ queryKey: [practice, 'caseload'] });
