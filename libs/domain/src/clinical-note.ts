import { hasWords } from './note-template.ts';
import { RuleBroken } from './rule-broken.ts';

export const noteStates = ['draft', 'signed'] as const;
export type NoteState = (typeof noteStates)[number];

/** A signed note is not edited; what comes later is an addendum. */
export function revise(note: { state: NoteState }): void {
  if (note.state === 'signed') throw new RuleBroken('note-signed');
}

/** Parts left empty are the author's to judge; a note in which nothing is written says nothing. */
export function sign(note: { state: NoteState; text: string }): NoteState {
  if (note.state === 'signed') throw new RuleBroken('note-signed');
  if (!hasWords(note.text)) throw new RuleBroken('note-empty');
  return 'signed';
}

/** A signed note is a record: not even its author takes it away. */
export function deleteNote(note: { state: NoteState }): void {
  if (note.state === 'signed') throw new RuleBroken('note-signed');
}

/** Until it is signed, what is missing is written into the note itself. */
export function addAddendum(note: { state: NoteState }): void {
  if (note.state !== 'signed') throw new RuleBroken('note-not-signed');
}

const betweenVersions = 10 * 60_000;
const fewCharacters = 200;

interface Outgoing {
  before: string;
  after: string;
  /** Of the newest version that is kept, or else when the note was begun. */
  lastKeptAt: Date;
  now: Date;
}

/** Kept every ten minutes of writing, and whenever more goes away than a slip of the hand. */
export function keepsVersion({ before, after, lastKeptAt, now }: Outgoing): boolean {
  if (!hasWords(before) || before === after) return false;
  if (now.getTime() - lastKeptAt.getTime() >= betweenVersions) return true;
  return takenAway(before, after) > fewCharacters;
}

/** Characters of `before` that stand neither at the beginning nor at the end of `after`. */
function takenAway(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return before.length - start - end;
}
