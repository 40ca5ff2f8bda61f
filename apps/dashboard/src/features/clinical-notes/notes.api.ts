import type {
  Addendum,
  ClinicalNote,
  NoteLines,
  NoteVersion,
  NoteVersions,
  Session,
  SessionPage,
  WriteNote,
} from '@selfward/contract';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

export interface NotesAddress {
  practice: string;
  client: string;
}
export interface NoteAddress {
  practice: string;
  note: string;
}

const listPath = ({ practice, client }: NotesAddress) =>
  `practices/${practice}/therapist/clients/${client}/notes`;
const pathOf = ({ practice, note }: NoteAddress) => `practices/${practice}/therapist/notes/${note}`;

export const notesQuery = (address: NotesAddress) =>
  queryOptions({
    queryKey: [address.practice, 'client', address.client, 'notes'],
    queryFn: ({ signal }) => call<NoteLines>(listPath(address), { signal }),
  });

export const noteQuery = (address: NoteAddress) =>
  queryOptions({
    queryKey: [address.practice, 'note', address.note],
    queryFn: ({ signal }) => call<ClinicalNote>(pathOf(address), { signal }),
    staleTime: 0,
  });

export const versionsQuery = (address: NoteAddress) =>
  queryOptions({
    queryKey: [address.practice, 'note', address.note, 'versions'],
    queryFn: ({ signal }) => call<NoteVersions>(`${pathOf(address)}/versions`, { signal }),
    staleTime: 0,
  });

export const versionQuery = ({ revision, ...address }: NoteAddress & { revision: number }) =>
  queryOptions({
    queryKey: [address.practice, 'note', address.note, 'versions', revision],
    queryFn: ({ signal }) =>
      call<NoteVersion>(`${pathOf(address)}/versions/${revision}`, { signal }),
  });

/** Its day, and whether a note of mine is there already. */
export const sessionQuery = (practice: string, session: string) =>
  queryOptions({
    queryKey: [practice, 'session', session, 'note'],
    queryFn: ({ signal }) =>
      call<Session>(`practices/${practice}/therapist/sessions/${session}`, { signal }),
    staleTime: 0,
  });

/** Of which session a note may be. Asked for each time a note is opened, and not again below the pen. */
export const sessionsQuery = ({ practice, client }: NotesAddress) =>
  queryOptions({
    queryKey: [practice, 'sessions-of-notes', client],
    queryFn: ({ signal }) =>
      call<SessionPage>(`practices/${practice}/therapist/clients/${client}/sessions`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export const beginNote = (address: NotesAddress, body: WriteNote, key: string) =>
  call<ClinicalNote>(listPath(address), { method: 'POST', body, key });

type Write = NoteAddress & { revision: number; body: WriteNote; keepalive: boolean };
export const writeNote = ({ revision, body, keepalive, ...address }: Write) =>
  call<ClinicalNote>(pathOf(address), { method: 'PUT', ifMatch: revision, body, keepalive });

type Sign = NoteAddress & { revision: number };
export const signNote = ({ revision, ...address }: Sign, key: string) =>
  call<ClinicalNote>(`${pathOf(address)}/sign`, { method: 'POST', ifMatch: revision, key });

export const deleteNote = ({ revision, ...address }: Sign) =>
  call<null>(pathOf(address), { method: 'DELETE', ifMatch: revision });

export const addAddendum = (
  { practice, note, text }: NoteAddress & { text: string },
  key: string,
) =>
  call<Addendum>(`${pathOf({ practice, note })}/addenda`, { method: 'POST', body: { text }, key });

export async function noteDeleted(queries: QueryClient, place: NotesAddress, note: string) {
  queries.removeQueries(noteQuery({ practice: place.practice, note }));
  return changedElsewhere(queries, place);
}

export async function noteSaved(queries: QueryClient, practice: string, note: ClinicalNote) {
  const place = { practice, client: note.clientId };
  queries.setQueryData(noteQuery({ practice, note: note.id }).queryKey, note);
  return changedElsewhere(queries, place);
}

/**
 * The list of notes names it, the timeline too; sessions say whether they have a note, Today what is
 * to finish: all but the list when they are opened next.
 */
export async function changedElsewhere(queries: QueryClient, place: NotesAddress) {
  const { practice, client } = place;
  await Promise.all(
    [['today'], ['session'], ['sessions', client], ['timeline', client]].map((key) =>
      queries.invalidateQueries({ queryKey: [practice, ...key], refetchType: 'none' }),
    ),
  );
  return queries.invalidateQueries(notesQuery(place));
}
