import type { ClinicalNote, WriteNote } from '@selfward/contract';
import { NoteKeeper } from './note-keeper.ts';
import type { NotesAddress } from './notes.api.ts';

/** Notes with words that did not arrive yet outlive the page they were written on. */
const keepers = new Map<string, NoteKeeper>();

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

/** Signed notes and those that are saved need no keeper: the practice has them. */
export function letGo(keeper: NoteKeeper): void {
  if (!keeper.hasUnsaved()) forget(keeper);
}

/** There is no such note any more. */
export function forget(keeper: NoteKeeper): void {
  for (const [key, known] of keepers) if (known === keeper) keepers.delete(key);
}
