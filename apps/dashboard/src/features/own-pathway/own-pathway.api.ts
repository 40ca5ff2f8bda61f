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

type Said = 'decline' | 'bring-back' | 'ask' | 'let-go';

/** "Not this one", "I would like this one", and the way back from either. */
export const sayOfStep = (practice: string, step: string, what: Said) =>
  call<null>(`${pathOf(practice)}/steps/${step}/${what}`, { method: 'POST' });
