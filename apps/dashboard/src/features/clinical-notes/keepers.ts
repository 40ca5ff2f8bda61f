import type { ClinicalNote } from '@selfward/contract';
import { today } from '../../i18n/days.ts';
import { NoteKeeper } from './note-keeper.ts';
import type { NotesAddress } from './notes.api.ts';

/** Notes with words that did not arrive yet outlive the page they were written on. */
const keepers = new Map<string, NoteKeeper>();

const keyOf = ({ practice, client }: NotesAddress, note: string | null) =>
  `${practice}/${note ?? `${client}/new`}`;

/** The keeper of this note, or of the one that is about to be begun. */
export function keeperOf(place: NotesAddress, note: ClinicalNote | null): NoteKeeper {
  const key = keyOf(place, note?.id ?? null);
  const known = keepers.get(key);
  if (known) return known;
  const made = new NoteKeeper(place, note ?? { text: '', sessionOn: today() });
  keepers.set(key, made);
  return made;
}

/** Begun: from now on it is found by its id, and the next new note is another one. */
export function wasBegun(keeper: NoteKeeper): void {
  const { id } = keeper.note();
  if (!id) return;
  keepers.delete(keyOf(keeper.place, null));
  keepers.set(keyOf(keeper.place, id), keeper);
}

/** Signed notes and those that are saved need no keeper: the practice has them. */
export function letGo(keeper: NoteKeeper): void {
  if (keeper.hasUnsaved()) return;
  for (const [key, known] of keepers) if (known === keeper) keepers.delete(key);
}
