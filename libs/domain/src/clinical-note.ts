import { RuleBroken } from './rule-broken.ts';

export const noteStates = ['draft', 'signed'] as const;
export type NoteState = (typeof noteStates)[number];

/** A signed note is not edited; what comes later is an addendum. */
export function revise(note: { state: NoteState }): void {
  if (note.state === 'signed') throw new RuleBroken('note-signed');
}

export function sign(note: { state: NoteState; text: string }): NoteState {
  if (note.state === 'signed') throw new RuleBroken('note-signed');
  if (note.text.trim() === '') throw new RuleBroken('note-empty');
  return 'signed';
}
