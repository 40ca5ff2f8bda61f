import type { CoveredClients, CoveredRecord } from '@selfward/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

const root = (practice: string) => `practices/${practice}/cover/clients`;

export const coveredQuery = (practice: string) =>
  queryOptions({
    queryKey: [practice, 'covered'],
    queryFn: ({ signal }) => call<CoveredClients>(root(practice), { signal }),
  });

export const coveredRecordQuery = (practice: string, client: string) =>
  queryOptions({
    queryKey: [practice, 'covered', client],
    queryFn: ({ signal }) => call<CoveredRecord>(`${root(practice)}/${client}`, { signal }),
    gcTime: 0,
  });

export const tellCoveredPlanOpened = (practice: string, client: string, plan: string) =>
  call<null>(`${root(practice)}/${client}/safety-plan/opened`, { method: 'POST', body: { plan } });
