import type { AgreeAnew, AgreedConsent } from '@selfward/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

export const agreeAnew = (practice: string, body: AgreeAnew) =>
  call<null>(`practices/${practice}/client/consent`, { method: 'POST', body });

export const agreedQuery = (practice: string) =>
  queryOptions({
    queryKey: [practice, 'consent'],
    queryFn: ({ signal }) =>
      call<AgreedConsent>(`practices/${practice}/client/consent`, { signal }),
  });
