import type { ClinicalNote, NoteLine } from '@selfward/contract';
import { dayIn, type NoteState } from '@selfward/domain';
import type { Keyring } from '../../vault/keyring.ts';

export interface NoteLineRow {
  note_id: string;
  client_id: string;
  author_id: string;
  author_name: string;
  revision: number;
  state: NoteState;
  session_on: string;
  signed_at: Date | null;
  time_zone: string;
}

export type NoteRow = NoteLineRow & { text: Buffer };

export const lineOf = (row: NoteLineRow): NoteLine => ({
  id: row.note_id,
  clientId: row.client_id,
  revision: row.revision,
  state: row.state,
  sessionOn: row.session_on,
  authorName: row.author_name,
  signedOn: row.signed_at && dayIn(row.time_zone, row.signed_at),
});

/** With its words: the list has none. */
export const noteOf = (keys: Keyring, row: NoteRow): ClinicalNote => ({
  ...lineOf(row),
  text: openText(keys, row),
});

export const sealText = (
  keys: Keyring,
  { noteId, revision }: { noteId: string; revision: number },
  text: string,
): Buffer => keys.seal(placeOf(noteId, revision), text);

export const openText = (keys: Keyring, row: NoteRow): string =>
  keys.open(placeOf(row.note_id, row.revision), row.text);

const placeOf = (row: string, revision: number) => ({
  table: 'clinical_notes',
  column: 'text',
  row,
  revision,
});
