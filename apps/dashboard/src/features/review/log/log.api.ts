import type { LogPage } from '@selfward/contract';
import type { Fit } from '@selfward/domain';
import { type InfiniteData, infiniteQueryOptions } from '@tanstack/react-query';
import { call } from '../../../http/call.ts';
import { fitText } from './fit.ts';

interface LogAddress {
  practice: string;
  slug: string;
  fit: Fit;
}

/** What is fetched stands in the practice's log, so nothing is fetched that nobody asked for. */
export const logQuery = ({ practice, client, slug, fit }: LogAddress & { client: string }) =>
  queryOf({
    queryKey: [practice, 'client', client, 'log', slug, fitText(fit)],
    path: `practices/${practice}/therapist/clients/${client}/logs`,
    slug,
    fit,
  });

export const ownLogQuery = ({ practice, slug, fit }: LogAddress) =>
  queryOf({
    queryKey: [practice, 'own-log', slug, fitText(fit)],
    path: `practices/${practice}/client/logs`,
    slug,
    fit,
  });

interface LogAsked {
  queryKey: string[];
  path: string;
  slug: string;
  fit: Fit;
}

const queryOf = ({ queryKey, path, slug, fit }: LogAsked) =>
  infiniteQueryOptions({
    queryKey,
    queryFn: ({ signal, pageParam }) =>
      call<LogPage>(`${path}/${slug}?${new URLSearchParams(searchOf(fit, pageParam))}`, { signal }),
    // A choice of filters keeps the page that it is made on; another log is another page.
    placeholderData: (before: InfiniteData<LogPage, string> | undefined) =>
      before?.pages[0]?.slug === slug ? before : undefined,
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    // Taken back means taken back: nothing of it is shown from memory.
    staleTime: 0,
    refetchOnWindowFocus: false,
  });

const searchOf = (fit: Fit, after: string): Record<string, string> => ({
  limit: '20',
  ...(fitText(fit) === '' ? {} : { fit: fitText(fit) }),
  ...(after === '' ? {} : { after }),
});

/** The client sees it by its day. */
export const tellAllOpened = (
  { practice, client }: { practice: string; client: string },
  responses: readonly { id: string; seen: string }[],
) =>
  call<null>(`practices/${practice}/therapist/clients/${client}/opened`, {
    method: 'POST',
    body: { responses },
  });
