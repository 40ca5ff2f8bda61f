import type {
  ClientResponse,
  FinishResponse,
  PracticeView,
  ShareResponse,
} from '@selfward/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

export interface ResponseAddress {
  practice: string;
  response: string;
}

const pathOf = ({ practice, response }: ResponseAddress) =>
  `practices/${practice}/client/responses/${response}`;

export const responseQuery = (address: ResponseAddress) =>
  queryOptions({
    queryKey: [address.practice, 'response', address.response],
    queryFn: ({ signal }) => call<ClientResponse>(pathOf(address), { signal }),
    staleTime: 0,
  });

/** What the practice would read of these items, cut on the server as it cuts for the practice. */
export const practiceViewQuery = (
  address: ResponseAddress,
  { items, revision }: { items: string[]; revision: number },
) =>
  queryOptions({
    queryKey: [address.practice, 'practice-view', address.response, revision, ...items],
    queryFn: ({ signal }) =>
      call<PracticeView>(`${pathOf(address)}/practice-view?items=${items.join(',')}`, { signal }),
    enabled: items.length > 0,
    placeholderData: keepPreviousData,
  });

interface Act {
  /** Made once per press of a button: a second try of it does nothing twice. */
  key: string;
}

type Finish = ResponseAddress & Act & { body: FinishResponse };
export const finish = ({ body, key, ...address }: Finish) =>
  call<ClientResponse>(`${pathOf(address)}/finish`, { method: 'POST', body, key });

type Share = ResponseAddress & Act & { body: ShareResponse };
export const share = ({ body, key, ...address }: Share) =>
  call<ClientResponse>(`${pathOf(address)}/share`, { method: 'POST', body, key });

export const takeBack = (address: ResponseAddress) =>
  call<ClientResponse>(`${pathOf(address)}/take-back`, { method: 'POST' });

export const erase = (address: ResponseAddress) =>
  call<null>(pathOf(address), { method: 'DELETE' });
