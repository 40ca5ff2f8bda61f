import type { AgreedConsent } from '@selfward/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

export const agreedQuery = (practice: string) =>
  queryOptions({
    queryKey: [practice, 'consent'],
    queryFn: ({ signal }) =>
      call<AgreedConsent>(`practices/${practice}/client/consent`, { signal }),
  });
