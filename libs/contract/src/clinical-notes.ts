import { z } from 'zod';
import { noteStates, noteTemplates } from '@selfward/domain';
import { Day, Id, line, words } from './common.ts';

/** Characters (UTF-16 code units) a note may have. */
export const noteLength = 60_000;

export const WriteNote = z.strictObject({
  text: words(noteLength),
  template: z.enum(noteTemplates).default('free'),
  /** A session of this client; its day is then the day of the note, whatever `sessionOn` says. */
  sessionId: Id.nullable().default(null),
  sessionOn: Day,
});
export type WriteNote = z.infer<typeof WriteNote>;

export const WriteAddendum = z.strictObject({ text: line(noteLength) });
export type WriteAddendum = z.infer<typeof WriteAddendum>;

/** What is added to a signed note, in its author's own name. Never edited. */
export const Addendum = z.object({
  id: Id,
  text: z.string(),
  authorName: z.string(),
  isMine: z.boolean(),
  addedOn: Day,
});
export type Addendum = z.infer<typeof Addendum>;

/** A line of the list: no text. */
export const NoteLine = z.object({
  id: Id,
  clientId: Id,
  revision: z.number().int(),
  state: z.enum(noteStates),
  template: z.enum(noteTemplates),
  sessionId: Id.nullable(),
  sessionOn: Day,
  authorName: z.string(),
  isMine: z.boolean(),
  signedOn: Day.nullable(),
  addendaCount: z.number().int(),
});
export type NoteLine = z.infer<typeof NoteLine>;
export const NoteLines = z.object({ notes: z.array(NoteLine) });
export type NoteLines = z.infer<typeof NoteLines>;

/** Its text is Markdown, stored as it was written. */
export const ClinicalNote = NoteLine.omit({ addendaCount: true }).extend({
  text: z.string(),
  /** Oldest first. */
  addenda: z.array(Addendum),
});
export type ClinicalNote = z.infer<typeof ClinicalNote>;

/** An earlier text of a note, kept while it was written. */
export const NoteVersionLine = z.object({
  revision: z.number().int(),
  savedOn: Day,
  authorName: z.string(),
});
export type NoteVersionLine = z.infer<typeof NoteVersionLine>;
/** Newest first. */
export const NoteVersions = z.object({ versions: z.array(NoteVersionLine) });
export type NoteVersions = z.infer<typeof NoteVersions>;

export const NoteVersion = NoteVersionLine.extend({ text: z.string() });
export type NoteVersion = z.infer<typeof NoteVersion>;
