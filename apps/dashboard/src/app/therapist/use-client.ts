import type { Client } from '@selfward/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ClientAddress, clientQuery } from '../../features/clients/clients.api.ts';
import { useMembership } from '../practice-route.tsx';

export function useClientAddress(): ClientAddress {
  const practice = useMembership().membership.practiceId;
  const { client } = useParams({ from: '/p/$practice/bar/therapist/clients/$client' });
  return { practice, client };
}

/** Below the client's frame the record is already there. */
export function useClient(): { practice: string; client: Client } {
  const address = useClientAddress();
  const { data } = useSuspenseQuery(clientQuery(address));
  return { practice: address.practice, client: data };
}
