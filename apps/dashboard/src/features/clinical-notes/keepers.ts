import type { ClinicalNote, WriteNote } from '@selfward/contract';
import { NoteKeeper } from './note-keeper.ts';
import type { NotesAddress } from './notes.api.ts';

/** Notes with words that did not arrive yet outlive the page they were written on. */
const keepers = new Map<string, NoteKeeper>();
const open = new Set<NoteKeeper>();

const keyOf = ({ practice, client }: NotesAddress, id: string | null, start: WriteNote) =>
  `${practice}/${id ?? `${client}/new/${start.sessionId ?? ''}`}`;

/** The keeper of this note, or of the one that is about to be begun. */
export function keeperOf(
  place: NotesAddress,
  note: ClinicalNote | null,
  start: WriteNote,
): NoteKeeper {
  const key = keyOf(place, note?.id ?? null, start);
  const known = keepers.get(key);
  if (known) return known;
  const made = new NoteKeeper(place, note ?? start);
  keepers.set(key, made);
  return made;
}

/** Begun: from now on it is found by its id, and the next new note is another one. */
export function wasBegun(keeper: NoteKeeper): void {
  const { id, written } = keeper.note();
  if (!id) return;
  forget(keeper);
  keepers.set(keyOf(keeper.place, id, written), keeper);
}

/** On a page: found there again until that page goes, whatever is saved meanwhile. */
export function wasOpened(keeper: NoteKeeper): void {
  open.add(keeper);
  const { id, written } = keeper.note();
  if (![...keepers.values()].includes(keeper))
    keepers.set(keyOf(keeper.place, id, written), keeper);
}

/** What is saved needs no keeper any more: the practice has it. */
export async function wasClosed(keeper: NoteKeeper): Promise<void> {
  open.delete(keeper);
  await keeper.flush();
  if (!open.has(keeper) && !keeper.hasUnsaved()) forget(keeper);
}

/** What could not be saved of a note because it was signed meanwhile: all of it, or what came below. */
export function unsentOf(practice: string, { id, text }: ClinicalNote): string {
  const written = keepers.get(`${practice}/${id}`)?.note().written.text ?? text;
  return written.startsWith(text) ? written.slice(text.length).replace(/^\n+/, '') : written;
}

export function forgetNote(practice: string, note: string): void {
  keepers.delete(`${practice}/${note}`);
}

/** There is no such note any more. */
export function forget(keeper: NoteKeeper): void {
  for (const [key, known] of keepers) if (known === keeper) keepers.delete(key);
}
