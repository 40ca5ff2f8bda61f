import type { ClinicalNote } from '@selfward/contract';

export interface NoteDeskProps {
  practice: string;
  client: { id: string; name: string };
  /** Its id, or `new`. */
  note: string;
  /** Only its author writes on it. */
  author: string;
  /** The note has an id now. */
  onBegun: (note: ClinicalNote) => unknown;
}
