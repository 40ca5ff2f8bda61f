import type { Addendum, ClinicalNote, NoteLine } from '@selfward/contract';
import { dayIn, type NoteState, type NoteTemplate } from '@selfward/domain';
import type { Keyring } from '../../vault/keyring.ts';

interface Head {
  note_id: string;
  client_id: string;
  author_id: string;
  author_name: string;
  is_mine: boolean;
  revision: number;
  state: NoteState;
  template: NoteTemplate;
  session_id: string | null;
  session_on: string;
  signed_at: Date | null;
  time_zone: string;
}

export type NoteLineRow = Head & { addenda_count: number };

/** As the statement gathers it: the text is base64, the instant a string. */
interface AddendumRow {
  addendum_id: string;
  author_name: string;
  is_mine: boolean;
  added_at: string;
  text: string;
}

export type NoteRow = Head & { text: Buffer; addenda: AddendumRow[]; last_kept_at: Date };

const headOf = (row: Head): Omit<NoteLine, 'addendaCount'> => ({
  id: row.note_id,
  clientId: row.client_id,
  revision: row.revision,
  state: row.state,
  template: row.template,
  sessionId: row.session_id,
  sessionOn: row.session_on,
  authorName: row.author_name,
  isMine: row.is_mine,
  signedOn: row.signed_at && dayIn(row.time_zone, row.signed_at),
});

export const lineOf = (row: NoteLineRow): NoteLine => ({
  ...headOf(row),
  addendaCount: row.addenda_count,
});

/** With its words: the list has none. */
export const noteOf = (keys: Keyring, row: NoteRow): ClinicalNote => ({
  ...headOf(row),
  text: openText(keys, row),
  addenda: row.addenda.map((one) => addendumOf(keys, one, row.time_zone)),
});

const addendumOf = (keys: Keyring, row: AddendumRow, timeZone: string): Addendum => ({
  id: row.addendum_id,
  text: keys.open(addendumPlace(row.addendum_id), Buffer.from(row.text, 'base64')),
  authorName: row.author_name,
  isMine: row.is_mine,
  addedOn: dayIn(timeZone, new Date(row.added_at)),
});

export const sealText = (
  keys: Keyring,
  { noteId, revision }: { noteId: string; revision: number },
  text: string,
): Buffer => keys.seal(placeOf(noteId, revision), text);

/** A note and its versions alike: each opens by the revision that it was sealed to. */
export const openText = (
  keys: Keyring,
  row: { note_id: string; revision: number; text: Buffer },
): string => keys.open(placeOf(row.note_id, row.revision), row.text);

export const sealAddendum = (keys: Keyring, addendumId: string, text: string): Buffer =>
  keys.seal(addendumPlace(addendumId), text);

const placeOf = (row: string, revision: number) => ({
  table: 'clinical_notes',
  column: 'text',
  row,
  revision,
});

const addendumPlace = (row: string) => ({
  table: 'clinical_note_addenda',
  column: 'text',
  row,
  revision: 1,
});
