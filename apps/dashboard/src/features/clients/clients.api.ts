import type { ChangeClient, Client, ClientPage, CreateClient } from '@selfward/contract';
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

export interface ClientAddress {
  practice: string;
  client: string;
}

const listPath = (practice: string) => `practices/${practice}/therapist/clients`;
const pathOf = ({ practice, client }: ClientAddress) => `${listPath(practice)}/${client}`;

export const clientsQuery = (practice: string) =>
  infiniteQueryOptions({
    queryKey: [practice, 'clients'],
    queryFn: ({ signal, pageParam }) =>
      call<ClientPage>(`${listPath(practice)}${pageParam && `?after=${pageParam}`}`, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const clientQuery = (address: ClientAddress) =>
  queryOptions({
    queryKey: [address.practice, 'client', address.client],
    queryFn: ({ signal }) => call<Client>(pathOf(address), { signal }),
  });

interface Create {
  practice: string;
  body: CreateClient;
}
export const createClient = ({ practice, body }: Create, key: string) =>
  call<Client>(listPath(practice), { method: 'POST', body, key });

export type Change = ClientAddress & { body: ChangeClient; revision: number };
export const changeClient = ({ body, revision, ...address }: Change) =>
  call<Client>(pathOf(address), { method: 'PUT', body, ifMatch: revision });

export const inviteClient = (address: ClientAddress, key: string) =>
  call<null>(`${pathOf(address)}/invitation`, { method: 'POST', key });

/** A record stands in the list and in the caseload too. */
export async function clientChanged(queries: QueryClient, practice: string, client?: Client) {
  if (client) queries.setQueryData(clientQuery({ practice, client: client.id }).queryKey, client);
  await Promise.all([
    queries.invalidateQueries({ queryKey: [practice, 'clients'] }),
    queries.invalidateQueries({ queryKey: [practice, 'caseload'] }),
  ]);
}

/** How this person wants to be spoken to. */
export const addressed = ({ name, calledBy }: Pick<Client, 'name' | 'calledBy'>): string =>
  calledBy ?? name;
