import { z } from 'zod';
import { noteStates } from '@selfward/domain';
import { Day, Id, words } from './common.ts';

/** Characters (UTF-16 code units) a note may have. */
export const noteLength = 60_000;

export const WriteNote = z.strictObject({ text: words(noteLength), sessionOn: Day });
export type WriteNote = z.infer<typeof WriteNote>;

export const ClinicalNote = z.object({
  id: Id,
  clientId: Id,
  revision: z.number().int(),
  state: z.enum(noteStates),
  sessionOn: Day,
  text: z.string(),
  authorName: z.string(),
  signedOn: Day.nullable(),
});
export type ClinicalNote = z.infer<typeof ClinicalNote>;

/** A line of the list: no text. */
export const NoteLine = ClinicalNote.omit({ text: true });
export type NoteLine = z.infer<typeof NoteLine>;
export const NoteLines = z.object({ notes: z.array(NoteLine) });
export type NoteLines = z.infer<typeof NoteLines>;
