import type {
  Acknowledge,
  CoveredFlag,
  Flag,
  FlagLines,
  FlagOpened,
  GivenAnswers,
} from '@selfward/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

/** The same flag in the area of a therapist, and in that of whoever covers. */
export type FlagArea = 'therapist' | 'cover';

interface FlagAddress {
  practice: string;
  area: FlagArea;
  flag: string;
}

const root = ({ practice, area }: Omit<FlagAddress, 'flag'>) =>
  `practices/${practice}/${area}/flags`;
const pathOf = ({ flag, ...of }: FlagAddress) => `${root(of)}/${flag}`;

export const coveredFlagsQuery = (practice: string) =>
  queryOptions({
    queryKey: [practice, 'flags', 'cover'],
    queryFn: ({ signal }) => call<FlagLines>(root({ practice, area: 'cover' }), { signal }),
    refetchInterval: 60_000,
  });

/** Sessions only in the area of a therapist. */
export type OpenedFlag = CoveredFlag & Partial<Pick<Flag, 'lastSession' | 'nextSession'>>;

export const flagQuery = (address: FlagAddress) =>
  queryOptions({
    queryKey: [address.practice, 'flags', address.area, address.flag],
    queryFn: ({ signal }) => call<OpenedFlag>(pathOf(address), { signal }),
    gcTime: 0,
  });

/** What waits or is still open of one client. */
export const clientFlagsQuery = (practice: string, client: string) =>
  queryOptions({
    queryKey: [practice, 'flags', 'of', client],
    queryFn: ({ signal }) =>
      call<FlagLines>(`practices/${practice}/therapist/clients/${client}/flags`, { signal }),
  });

/** Each answer of one client; only where they stand on the page. */
export const givenAnswersQuery = (practice: string, client: string) =>
  queryOptions({
    queryKey: [practice, 'flags', 'given', client],
    queryFn: ({ signal }) =>
      call<GivenAnswers>(`practices/${practice}/therapist/clients/${client}/safety-answers`, {
        signal,
      }),
  });

export const seeFlag = (address: FlagAddress) =>
  call<null>(`${pathOf(address)}/seen`, { method: 'POST' });

/** It stood on the screen, with what is shared of the plan beside it. */
export const tellFlagOpened = (address: FlagAddress, body: FlagOpened) =>
  call<null>(`${pathOf(address)}/opened`, { method: 'POST', body });

export const acknowledgeFlag = (address: FlagAddress, body: Acknowledge) =>
  call<null>(`${pathOf(address)}/steps`, { method: 'POST', body });
