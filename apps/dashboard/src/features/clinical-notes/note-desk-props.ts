import type { ClinicalNote } from '@selfward/contract';

/** In the address, so that going back and reloading stay with what is looked at. */
export interface NoteView {
  view?: 'preview' | 'versions';
  /** The earlier text that is open, by its revision. */
  version?: number;
}

export interface NoteDeskProps {
  practice: string;
  client: { id: string; name: string };
  /** Its id, or `new`. */
  note: string;
  /** The session that a new note is of. */
  session?: string | undefined;
  view: NoteView;
  onShow: (view: NoteView) => unknown;
  /** The note has an id now. */
  onBegun: (note: ClinicalNote) => unknown;
  /** Escape, or there is no note any more. */
  onLeave: () => unknown;
}
