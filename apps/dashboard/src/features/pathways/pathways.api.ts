import type {
  ClientEnrolments,
  Enrol,
  Enrolment,
  EnrolmentAct,
  OpenedPathway,
  PathwayLines,
  SavePathway,
} from '@selfward/contract';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

const root = (practice: string) => `practices/${practice}/therapist`;

export const pathwaysQuery = (practice: string) =>
  queryOptions({
    queryKey: [practice, 'pathways'],
    queryFn: ({ signal }) => call<PathwayLines>(`${root(practice)}/pathways`, { signal }),
  });

export const pathwayQuery = (practice: string, slug: string) =>
  queryOptions({
    queryKey: [practice, 'pathways', slug],
    queryFn: ({ signal }) =>
      call<OpenedPathway>(`${root(practice)}/pathways/${encodeURIComponent(slug)}`, { signal }),
  });

export const addPathway = (practice: string, body: SavePathway, key: string) =>
  call<OpenedPathway>(`${root(practice)}/pathways`, { method: 'POST', body, key });

interface Saved {
  practice: string;
  slug: string;
  revision: number;
}

export const savePathway = ({ practice, slug, revision }: Saved, body: SavePathway) =>
  call<OpenedPathway>(`${root(practice)}/pathways/${slug}`, {
    method: 'PUT',
    body,
    ifMatch: revision,
  });

export const retirePathway = (practice: string, slug: string, retired: boolean) =>
  call<OpenedPathway>(`${root(practice)}/pathways/${slug}/retired`, {
    method: 'PUT',
    body: { retired },
  });

/** The list, and each that was opened. */
export const pathwaysChanged = (queries: QueryClient, practice: string) =>
  queries.invalidateQueries({ queryKey: [practice, 'pathways'] });

const wayOf = (practice: string, client: string) => `${root(practice)}/clients/${client}/pathway`;

export const enrolmentsQuery = (practice: string, client: string) =>
  queryOptions({
    queryKey: [practice, 'client', client, 'pathway'],
    queryFn: ({ signal }) => call<ClientEnrolments>(wayOf(practice, client), { signal }),
    // The plan goes on by itself, and the client says something of it.
    staleTime: 0,
    // A break is told once its ten seconds are over, which may be just after the page was opened.
    refetchInterval: ({ state }) =>
      opensSoon(state.data) || state.dataUpdateCount < 2 ? 15_000 : false,
  });

/** Within the minute; the page that says so shows it then. Nothing else is asked for again and again. */
function opensSoon(data: ClientEnrolments | undefined): boolean {
  const { current } = data ?? {};
  if (!current || current.state !== 'running') return false;
  return current.plan.some(
    ({ state, waitsFor, day }) =>
      state === 'waiting' && waitsFor === null && day !== null && day <= current.today,
  );
}

export const enrol = (of: { practice: string; client: string }, body: Enrol, key: string) =>
  call<Enrolment>(wayOf(of.practice, of.client), { method: 'POST', body, key });

export const actOn = (
  practice: string,
  { id, revision }: Pick<Enrolment, 'id' | 'revision'>,
  body: EnrolmentAct,
) =>
  call<Enrolment>(`${root(practice)}/enrolments/${id}/acts`, {
    method: 'POST',
    body,
    ifMatch: revision,
  });

export const undoAct = (practice: string, id: string) =>
  call<null>(`${root(practice)}/enrolments/${id}/undo`, { method: 'POST' });

/** What opens becomes an agreement, and the page of the client says what they would like. */
export const enrolmentChanged = (queries: QueryClient, practice: string, client: string) =>
  Promise.all([
    ...['pathway', 'agreements'].map((part) =>
      queries.invalidateQueries({ queryKey: [practice, 'client', client, part] }),
    ),
    queries.invalidateQueries({ queryKey: [practice, 'client', client], exact: true }),
  ]);
