import type { OpenedAssignment, SavedDraftItem, SaveDraftItem } from '@selfward/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';
import { entryQueryOf, nameOfWhich, queryOf, type Which } from './which.ts';

export const openAssignment = (practice: string, which: Which, signal?: AbortSignal) =>
  call<OpenedAssignment>(
    `practices/${practice}/client/assignments/${which.assignment}${entryQueryOf(which)}`,
    signal ? { signal } : {},
  );

/** Fresh at every opening: what another device wrote must be on the table before a word is typed. */
export const openedQuery = (practice: string, which: Which) =>
  queryOptions({
    queryKey: [practice, 'opened', nameOfWhich(which)],
    queryFn: ({ signal }) => openAssignment(practice, which, signal),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

export const begin = (practice: string, which: Which, key: string) =>
  call<{ id: string }>(
    `practices/${practice}/client/assignments/${which.assignment}/responses${queryOf(which)}`,
    { method: 'POST', key },
  );

interface Save {
  practice: string;
  response: string;
  path: string;
  revision: number;
  body: SaveDraftItem;
  keepalive: boolean;
}

/** One item, one statement on the server. */
export const saveItem = ({ practice, response, path, revision, body, keepalive }: Save) =>
  call<SavedDraftItem>(
    `practices/${practice}/client/responses/${response}/draft-items/${encodeURIComponent(path)}`,
    { method: 'PUT', ifMatch: revision, body, keepalive },
  );
