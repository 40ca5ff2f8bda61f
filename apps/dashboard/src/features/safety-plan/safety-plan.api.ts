import type {
  ClientPlan,
  EarlierPlan,
  PlanContent,
  SafetyPlan,
  ShareSafetyPlan,
} from '@selfward/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

const own = (practice: string) => `practices/${practice}/client/safety-plan`;
const ofClient = (practice: string, client: string) =>
  `practices/${practice}/therapist/clients/${client}/safety-plan`;

export const ownPlanQuery = (practice: string) =>
  queryOptions({
    queryKey: [practice, 'safety-plan'],
    queryFn: ({ signal }) => call<SafetyPlan>(own(practice), { signal }),
    staleTime: 0,
  });

/** To keep a copy of it; nobody is asked to sign in for that. */
export const fetchOwnPlan = (practice: string) =>
  call<SafetyPlan>(own(practice), { whenSignedOut: 'throw' });

export const earlierPlanQuery = (practice: string, version: string) =>
  queryOptions({
    queryKey: [practice, 'safety-plan', version],
    queryFn: ({ signal }) => call<EarlierPlan>(`${own(practice)}/versions/${version}`, { signal }),
  });

interface Save {
  practice: string;
  revision: number;
  content: PlanContent;
  together: boolean;
  /** Lets the request outlive the page. */
  keepalive?: boolean;
}

export const savePlan = ({ practice, revision, content, together, keepalive = false }: Save) =>
  call<SafetyPlan>(own(practice), {
    method: 'PUT',
    body: { content, together },
    ifMatch: revision,
    keepalive,
  });

export const deletePlan = (practice: string, revision: number) =>
  call<null>(own(practice), { method: 'DELETE', ifMatch: revision });

export const sharePlan = (practice: string, body: ShareSafetyPlan) =>
  call<SafetyPlan>(`${own(practice)}/sharing`, { method: 'PUT', body });

export const takePlanBack = (practice: string) =>
  call<SafetyPlan>(`${own(practice)}/sharing`, { method: 'DELETE' });

/** Taken back means taken back: nothing of it is shown from memory. */
export const clientPlanQuery = (practice: string, client: string) =>
  queryOptions({
    queryKey: [practice, 'safety-plan', 'of', client],
    queryFn: ({ signal }) => call<ClientPlan>(ofClient(practice, client), { signal }),
    staleTime: 0,
    gcTime: 0,
  });

export const tellPlanOpened = (practice: string, client: string, plan: string) =>
  call<null>(`${ofClient(practice, client)}/opened`, { method: 'POST', body: { plan } });
