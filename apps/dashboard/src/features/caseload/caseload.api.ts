import type { Caseload } from '@selfward/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

export const caseloadQuery = (practice: string) =>
  queryOptions({
    queryKey: [practice, 'caseload'],
    queryFn: ({ signal }) => call<Caseload>(`practices/${practice}/therapist/caseload`, { signal }),
  });
