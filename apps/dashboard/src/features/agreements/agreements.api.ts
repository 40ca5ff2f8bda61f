import type { Agree, TherapistAssignment, TherapistAssignments } from '@selfward/contract';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

const pathOf = (practice: string, client: string) =>
  `practices/${practice}/therapist/clients/${client}/assignments`;

export const agreementsQuery = (practice: string, client: string) =>
  queryOptions({
    queryKey: [practice, 'client', client, 'agreements'],
    queryFn: ({ signal }) => call<TherapistAssignments>(pathOf(practice, client), { signal }),
  });

interface AgreeOn {
  practice: string;
  client: string;
  body: Agree;
}
export const agree = ({ practice, client, body }: AgreeOn, key: string) =>
  call<TherapistAssignment>(pathOf(practice, client), { method: 'POST', body, key });

export const agreed = (queries: QueryClient, practice: string, client: string) =>
  Promise.all([
    queries.invalidateQueries(agreementsQuery(practice, client)),
    queries.invalidateQueries({ queryKey: [practice, 'caseload'] }),
  ]);

/** What was written the last time this exercise was agreed with this person. */
export function lastWording(agreements: readonly TherapistAssignment[], slug: string): string {
  const same = agreements.filter((one) => one.slug === slug && one.card.why !== '');
  return (
    same.toSorted((one, other) => other.agreedOn.localeCompare(one.agreedOn))[0]?.card.why ?? ''
  );
}
