import type {
  BesideResponse,
  Pinned,
  QuietLine,
  ReviewPage,
  SharedResponse,
} from '@selfward/contract';
import {
  type InfiniteData,
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
} from '@tanstack/react-query';
import { call } from '../../http/call.ts';

export interface ReviewAddress {
  practice: string;
  client: string;
}
interface AnswerAddress {
  practice: string;
  response: string;
}
export type Since = 'last-session' | 'always';

const pathOf = ({ practice, client }: ReviewAddress) =>
  `practices/${practice}/therapist/clients/${client}`;
const answerPath = ({ practice, response }: AnswerAddress) =>
  `practices/${practice}/therapist/responses/${response}`;

// What is fetched stands in the practice's log. So nothing is fetched that nobody asked for: not
// ahead, not again because a window came to the front.
const onlyWhenAsked = { staleTime: 60_000, refetchOnWindowFocus: false } as const;

const listKey = ({ practice, client }: ReviewAddress) => [practice, 'client', client, 'answers'];

export const reviewQuery = (address: ReviewAddress, since: Since) =>
  infiniteQueryOptions({
    queryKey: [...listKey(address), since],
    queryFn: ({ signal, pageParam }) =>
      call<ReviewPage>(
        `${pathOf(address)}/responses?since=${since}${pageParam && `&after=${pageParam}`}`,
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    ...onlyWhenAsked,
  });

export const answerQuery = (address: AnswerAddress) =>
  queryOptions({
    queryKey: [address.practice, 'answer', address.response],
    queryFn: ({ signal }) => call<SharedResponse>(answerPath(address), { signal }),
    ...onlyWhenAsked,
  });

/** What stands beside it: another request, because most of what is read has nothing there. */
export const besideQuery = (address: AnswerAddress) =>
  queryOptions({
    queryKey: [address.practice, 'answer', address.response, 'beside'],
    queryFn: ({ signal }) => call<BesideResponse>(`${answerPath(address)}/beside`, { signal }),
    ...onlyWhenAsked,
  });

/** The client's own words that the page of their plan begins with. */
export const pinnedQuery = (address: ReviewAddress) =>
  queryOptions({
    queryKey: [address.practice, 'client', address.client, 'pinned'],
    queryFn: ({ signal }) => call<Pinned>(`${pathOf(address)}/responses/pinned`, { signal }),
    ...onlyWhenAsked,
  });

export type Shown = Pick<SharedResponse, 'id' | 'seen'>;

export const markAll = (address: ReviewAddress, read: boolean, shown: readonly Shown[]) =>
  call<null>(`${pathOf(address)}/read`, {
    method: 'POST',
    body: { read, responses: shown.map(({ id, seen }) => ({ id, seen })) },
  });

export const markOne = (practice: string, read: boolean, { id, seen }: Shown) =>
  call<null>(`${answerPath({ practice, response: id })}/read`, {
    method: 'PUT',
    body: { read, seen },
  });

/** The client sees it by its day. */
export const tellOpened = (practice: string, { id, seen }: Shown) =>
  call<null>(`${answerPath({ practice, response: id })}/opened`, {
    method: 'POST',
    body: { seen },
  });

export const writeLine = (address: AnswerAddress, text: string, key: string) =>
  call<QuietLine>(`${answerPath(address)}/lines`, { method: 'POST', body: { text }, key });

export const undoLine = (address: AnswerAddress, line: string) =>
  call<null>(`${answerPath(address)}/lines/${line}`, { method: 'DELETE' });

type Change = (response: SharedResponse) => SharedResponse;

/** What was said or marked stands there at once, without asking for the answers again. */
export function changeShown(queries: QueryClient, address: ReviewAddress, change: Change): void {
  queries.setQueriesData<InfiniteData<ReviewPage>>(
    { queryKey: listKey(address) },
    (list) =>
      list && {
        ...list,
        pages: list.pages.map((page) => ({ ...page, items: page.items.map(change) })),
      },
  );
  queries.setQueriesData<SharedResponse>(
    { queryKey: [address.practice, 'answer'] },
    (one) => one && change(one),
  );
}

/** What stands open may not be shared any more: all of it is asked for again. */
export const readAnew = (queries: QueryClient, address: ReviewAddress) =>
  Promise.all(
    [listKey(address), [address.practice, 'answer']].map((queryKey) =>
      queries.invalidateQueries({ queryKey }),
    ),
  );

/** Caseload and Today count again. */
export const marksChanged = (queries: QueryClient, practice: string) =>
  Promise.all(
    ['caseload', 'today'].map((part) => queries.invalidateQueries({ queryKey: [practice, part] })),
  );
