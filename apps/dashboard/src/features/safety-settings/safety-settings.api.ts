import type { ChangeSafety, FlagMonths, SafetySettings } from '@selfward/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

const root = (practice: string) => `practices/${practice}/owner/safety`;

export const safetyQuery = (practice: string) =>
  queryOptions({
    queryKey: [practice, 'safety-settings'],
    queryFn: ({ signal }) => call<SafetySettings>(root(practice), { signal }),
  });

export const monthsQuery = (practice: string) =>
  queryOptions({
    queryKey: [practice, 'flag-months'],
    queryFn: ({ signal }) => call<FlagMonths>(`${root(practice)}/months`, { signal }),
  });

interface Change {
  practice: string;
  body: ChangeSafety;
  revision: number;
}
export const changeSafety = ({ practice, body, revision }: Change) =>
  call<SafetySettings>(root(practice), { method: 'PUT', body, ifMatch: revision });
