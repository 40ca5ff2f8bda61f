import type { ClientProgress, TherapistProgress } from '@selfward/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

const pathOf = (practice: string, client: string) =>
  `practices/${practice}/therapist/clients/${client}/progress`;

export const progressQuery = (practice: string, client: string) =>
  queryOptions({
    queryKey: [practice, 'progress', client],
    queryFn: ({ signal }) => call<TherapistProgress>(pathOf(practice, client), { signal }),
    // Taken back means taken back: nothing of it is shown from memory.
    staleTime: 0,
  });

/** Plots stood on the screen. */
export const tellProgressOpened = (practice: string, client: string) =>
  call<null>(`${pathOf(practice, client)}/opened`, { method: 'POST' });

export const ownProgressQuery = (practice: string) =>
  queryOptions({
    queryKey: [practice, 'own-progress'],
    queryFn: ({ signal }) =>
      call<ClientProgress>(`practices/${practice}/client/progress`, { signal }),
    staleTime: 0,
  });

export const showMeasures = (where: { practice: string; client: string; shown: boolean }) =>
  call<null>(`${pathOf(where.practice, where.client)}/shown`, {
    method: 'PUT',
    body: { shown: where.shown },
  });
