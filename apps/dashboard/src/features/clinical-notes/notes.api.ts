import type { ClinicalNote, NoteLines, WriteNote } from '@selfward/contract';
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

export const beginNote = (address: NotesAddress, body: WriteNote, key: string) =>
  call<ClinicalNote>(listPath(address), { method: 'POST', body, key });

type Write = NoteAddress & { revision: number; body: WriteNote; keepalive: boolean };
export const writeNote = ({ revision, body, keepalive, ...address }: Write) =>
  call<ClinicalNote>(pathOf(address), { method: 'PUT', ifMatch: revision, body, keepalive });

type Sign = NoteAddress & { revision: number };
export const signNote = ({ revision, ...address }: Sign, key: string) =>
  call<ClinicalNote>(`${pathOf(address)}/sign`, { method: 'POST', ifMatch: revision, key });

export function noteSaved(queries: QueryClient, practice: string, note: ClinicalNote) {
  queries.setQueryData(noteQuery({ practice, note: note.id }).queryKey, note);
  return queries.invalidateQueries(notesQuery({ practice, client: note.clientId }));
}
