import type { ClientPathway } from '@selfward/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

const pathOf = (practice: string) => `practices/${practice}/client/pathway`;

export const ownPathwayQuery = (practice: string) =>
  queryOptions({
    queryKey: [practice, 'own-pathway'],
    queryFn: ({ signal }) => call<ClientPathway>(pathOf(practice), { signal }),
    staleTime: 0,
  });

/** "Not this one", and the way back from it. */
export const sayOfStep = (practice: string, step: string, what: 'decline' | 'bring-back') =>
  call<null>(`${pathOf(practice)}/steps/${step}/${what}`, { method: 'POST' });
