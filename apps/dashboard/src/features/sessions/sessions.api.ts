import type { PlanSession, Session, SessionPage } from '@selfward/contract';
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

const root = (practice: string) => `practices/${practice}/therapist`;
const listPath = ({ practice, client }: OfClient) => `${root(practice)}/clients/${client}/sessions`;

interface OfClient {
  practice: string;
  client: string;
}

export const clientSessionsQuery = (of: OfClient) =>
  infiniteQueryOptions({
    queryKey: [of.practice, 'sessions', of.client],
    queryFn: ({ signal, pageParam }) =>
      call<SessionPage>(`${listPath(of)}${pageParam && `?after=${pageParam}`}`, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const sessionQuery = (practice: string, session: string) =>
  queryOptions({
    queryKey: [practice, 'session', session],
    queryFn: ({ signal }) => call<Session>(`${root(practice)}/sessions/${session}`, { signal }),
  });

type Plan = OfClient & { body: PlanSession };
export const planSession = ({ body, ...of }: Plan, key: string) =>
  call<Session>(listPath(of), { method: 'POST', body, key });

export const startNow = (of: OfClient, key: string) =>
  call<Session>(`${listPath(of)}/start`, { method: 'POST', body: {}, key });

type Seen = Pick<Session, 'id' | 'revision'>;

type Move = { practice: string; session: Seen; body: PlanSession };
export const moveSession = ({ practice, session, body }: Move) =>
  call<Session>(`${root(practice)}/sessions/${session.id}`, {
    method: 'PUT',
    body,
    ifMatch: session.revision,
  });

export type SessionAct = 'start' | 'finish' | 'cancel' | 'undo';
export const actOn = (practice: string, { id, revision }: Seen, act: SessionAct) =>
  call<Session>(`${root(practice)}/sessions/${id}/${act}`, { method: 'POST', ifMatch: revision });

export const waiveNote = (practice: string, { id, revision }: Seen, waived: boolean) =>
  call<Session>(`${root(practice)}/sessions/${id}/note-waived`, {
    method: 'PUT',
    body: { waived },
    ifMatch: revision,
  });

/**
 * A session stands on many pages: its own, Today, the caseload, the client's. What is agreed for it
 * moves with it, and what there is to read begins after the last one.
 */
export async function sessionChanged(queries: QueryClient, practice: string, session: Session) {
  const { id, clientId } = session;
  queries.setQueryData(sessionQuery(practice, id).queryKey, session);
  const answers = [practice, 'client', clientId, 'answers'];
  // Each fetching of answers stands in the log: they are asked for when somebody opens them.
  void queries.invalidateQueries({ queryKey: answers, refetchType: 'none' });
  await Promise.all(
    [
      ['sessions', clientId],
      ['timeline', clientId],
      ['client', clientId, 'agreements'],
      ['today'],
      ['caseload'],
    ].map((key) => queries.invalidateQueries({ queryKey: [practice, ...key] })),
  );
}

/** Somebody else acted first: what stands on its page and on Today is not so any more. */
export const sessionIsOld = (queries: QueryClient, practice: string, session: string) =>
  Promise.all([
    queries.invalidateQueries(sessionQuery(practice, session)),
    queries.invalidateQueries({ queryKey: [practice, 'today'] }),
  ]);
