import type {
  AgreeInput,
  ChangeAgreement,
  LastCard,
  SessionPage,
  TherapistAssignment,
  TherapistAssignments,
} from '@selfward/contract';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

const root = (practice: string) => `practices/${practice}/therapist`;
const pathOf = (practice: string, client: string) =>
  `${root(practice)}/clients/${client}/assignments`;

export const agreementsQuery = (practice: string, client: string) =>
  queryOptions({
    queryKey: [practice, 'client', client, 'agreements'],
    queryFn: ({ signal }) => call<TherapistAssignments>(pathOf(practice, client), { signal }),
  });

interface LastOf {
  practice: string;
  client: string;
  slug: string;
}

/** The caller's own last words about an exercise, for this client first. */
export const lastCardQuery = ({ practice, client, slug }: LastOf) =>
  queryOptions({
    queryKey: [practice, 'client', client, 'last-card', slug],
    queryFn: ({ signal }) =>
      call<LastCard>(
        `${root(practice)}/exercises/${encodeURIComponent(slug)}/last-card?clientId=${client}`,
        { signal },
      ),
  });

/** What something can be agreed for: the sessions of a client that are to come, the next one first. */
export const toComeQuery = (practice: string, client: string) =>
  queryOptions({
    queryKey: [practice, 'sessions', client, 'to-come'],
    queryFn: ({ signal }) =>
      call<SessionPage>(`${root(practice)}/clients/${client}/sessions`, { signal }),
    select: ({ items }) =>
      items
        .filter(({ phase }) => phase === 'coming' || phase === 'running')
        .toSorted((one, other) => `${one.day}${one.clock}`.localeCompare(other.day + other.clock)),
  });

interface AgreeOn {
  practice: string;
  client: string;
  body: AgreeInput;
}
export const agree = ({ practice, client, body }: AgreeOn, key: string) =>
  call<TherapistAssignment>(pathOf(practice, client), { method: 'POST', body, key });

interface ChangeOf {
  practice: string;
  agreement: Pick<TherapistAssignment, 'id' | 'revision'>;
  body: ChangeAgreement;
}
export const changeAgreement = ({ practice, agreement, body }: ChangeOf) =>
  call<TherapistAssignment>(`${root(practice)}/assignments/${agreement.id}`, {
    method: 'PUT',
    body,
    ifMatch: agreement.revision,
  });

export const endAgreement = (practice: string, id: string) =>
  call<TherapistAssignment>(`${root(practice)}/assignments/${id}/end`, { method: 'POST' });

/** A card that was just taken back, as it was typed. It is kept in memory, for this sign-in alone. */
const takenBackKey = (practice: string, id: string) => [practice, 'taken-back', id];

export const keepTakenBack = (queries: QueryClient, practice: string, made: TherapistAssignment) =>
  queries.setQueryData(takenBackKey(practice, made.id), made);

export const takenBack = (queries: QueryClient, practice: string, id: string | undefined) =>
  id === undefined
    ? undefined
    : queries.getQueryData<TherapistAssignment>(takenBackKey(practice, id));

/** Takes back the last step, within ten seconds. */
export const undoAgreement = (practice: string, id: string) =>
  call<null>(`${root(practice)}/assignments/${id}/undo`, { method: 'POST' });

/** Today and the caseload say of everybody whether something is agreed. */
export const agreed = (queries: QueryClient, practice: string, client: string) =>
  Promise.all(
    [
      ['client', client, 'agreements'],
      ['client', client, 'last-card'],
      ['timeline', client],
      ['caseload'],
      ['today'],
    ].map((key) => queries.invalidateQueries({ queryKey: [practice, ...key] })),
  );
