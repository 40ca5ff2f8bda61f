import type { DeskClients, DeskSessions } from '@selfward/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

const root = (practice: string) => `practices/${practice}/desk`;

export const deskClientsQuery = (practice: string, search: string) =>
  infiniteQueryOptions({
    queryKey: [practice, 'desk-clients', search],
    queryFn: ({ signal, pageParam }) => {
      const query = new URLSearchParams({
        ...(search ? { search } : {}),
        ...(pageParam ? { after: pageParam } : {}),
      });
      return call<DeskClients>(`${root(practice)}/clients?${query}`, { signal });
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

export const deskSessionsQuery = (practice: string, { from, to }: { from: string; to: string }) =>
  queryOptions({
    queryKey: [practice, 'desk-sessions', from, to],
    queryFn: ({ signal }) =>
      call<DeskSessions>(`${root(practice)}/sessions?from=${from}&to=${to}`, { signal }),
  });
