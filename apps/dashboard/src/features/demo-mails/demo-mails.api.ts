import type { DemoMails } from '@selfward/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

export const demoMailsQuery = (practice: string) =>
  queryOptions({
    queryKey: [practice, 'demo-mails'],
    queryFn: ({ signal }) => call<DemoMails>(`practices/${practice}/owner/demo-mails`, { signal }),
    // A mail arrives a moment after what caused it.
    staleTime: 0,
    refetchInterval: 5000,
  });
