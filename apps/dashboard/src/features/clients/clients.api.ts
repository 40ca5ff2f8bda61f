import type {
  CareTeam,
  ChangeClient,
  Client,
  ClientFilter,
  ClientLines,
  CreateClient,
  OwnerClients,
} from '@selfward/contract';
import {
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
} from '@tanstack/react-query';
import { call } from '../../http/call.ts';

export interface ClientAddress {
  practice: string;
  client: string;
}

const listPath = (practice: string) => `practices/${practice}/therapist/clients`;
const pathOf = ({ practice, client }: ClientAddress) => `${listPath(practice)}/${client}`;

interface Wanted {
  practice: string;
  search: string;
  show: ClientFilter;
}

const searchOf = ({ search, show }: Wanted, after: string) =>
  String(new URLSearchParams({ ...(search && { search }), show, ...(after && { after }) }));

/** What was found stays until the next answer is there: a list that blinks at every key is no help. */
export const clientsQuery = (wanted: Wanted) =>
  infiniteQueryOptions({
    queryKey: [wanted.practice, 'clients', wanted.show, wanted.search],
    queryFn: ({ signal, pageParam }) =>
      call<ClientLines>(`${listPath(wanted.practice)}?${searchOf(wanted, pageParam)}`, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

export const ownerClientsQuery = (practice: string, search: string) =>
  infiniteQueryOptions({
    queryKey: [practice, 'owner-clients', search],
    queryFn: ({ signal, pageParam: after }) => {
      const wanted = new URLSearchParams({ ...(search && { search }), ...(after && { after }) });
      const path = `practices/${practice}/owner/clients`;
      return call<OwnerClients>(wanted.size > 0 ? `${path}?${wanted}` : path, { signal });
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
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

export const inviteAgain = (address: ClientAddress, key: string) =>
  call<null>(`${pathOf(address)}/invitation/again`, { method: 'POST', key });

export const takeInvitationBack = (address: ClientAddress) =>
  call<null>(`${pathOf(address)}/invitation`, { method: 'DELETE' });

type Seen = ClientAddress & { revision: number };
export const archiveClient = ({ revision, ...address }: Seen) =>
  call<Client>(`${pathOf(address)}/archive`, { method: 'POST', ifMatch: revision });

export const bringClientBack = ({ revision, ...address }: Seen) =>
  call<Client>(`${pathOf(address)}/bring-back`, { method: 'POST', ifMatch: revision });

/** The same team, as a therapist in care or as the owner reaches it. */
export type CareAddress = ClientAddress & { area: 'therapist' | 'owner' };
const carePath = ({ practice, client, area }: CareAddress) =>
  `practices/${practice}/${area}/clients/${client}/care`;

export const careQuery = (address: CareAddress) =>
  queryOptions({
    queryKey: [address.practice, 'care', address.client],
    queryFn: ({ signal }) => call<CareTeam>(carePath(address), { signal }),
  });

type OneOfTeam = CareAddress & { memberId: string };
export const joinCare = ({ memberId, ...address }: OneOfTeam, key: string) =>
  call<CareTeam>(carePath(address), { method: 'POST', body: { memberId }, key });

export const endCare = ({ memberId, ...address }: OneOfTeam) =>
  call<null>(`${carePath(address)}/${memberId}/end`, { method: 'POST' });

/** A record stands in the lists, in the caseload and on Today too. */
export async function clientChanged(queries: QueryClient, practice: string, client?: Client) {
  if (client) queries.setQueryData(clientQuery({ practice, client: client.id }).queryKey, client);
  const parts = ['clients', 'owner-clients', 'caseload', 'today'];
  await Promise.all(parts.map((part) => queries.invalidateQueries({ queryKey: [practice, part] })));
}

/** `team`: what it is now, where the answer said so. A care of one's own is in the lists too. */
export async function careChanged(queries: QueryClient, address: CareAddress, team?: CareTeam) {
  const { practice } = address;
  const { queryKey } = careQuery(address);
  if (team) queries.setQueryData(queryKey, team);
  await Promise.all([
    clientChanged(queries, practice),
    queries.invalidateQueries({ queryKey: [practice, 'members'] }),
    ...(team ? [] : [queries.invalidateQueries({ queryKey })]),
  ]);
}

/** How this person wants to be spoken to. */
export const addressed = ({ name, calledBy }: Pick<Client, 'name' | 'calledBy'>): string =>
  calledBy ?? name;
