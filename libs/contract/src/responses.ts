import { z } from 'zod';
import {
  assignmentStates,
  occurrenceStates,
  sharingStates,
  sizes,
  visibilities,
} from '@selfward/domain';
import { Answers, AnswerValue, Exercise } from './exercise-format.ts';
import { Day, Id, Instant, page, PageQuery, words } from './common.ts';
import { ReadingLayout } from './reading-layout.ts';

/** `first`, `fears`, `fears[<entry id>].fear` */
export const ItemPath = z
  .string()
  .max(200)
  .regex(/^[a-z0-9_.-]+(\[[0-9a-z-]{1,64}\]\.[a-z0-9_.-]+)*$/i, 'This is no place in an exercise.');

/** Revision of each item's draft: 1 for the first save. */
export const ItemRevisions = z.record(ItemPath, z.number().int().min(1));
export type ItemRevisions = z.infer<typeof ItemRevisions>;

/** One item's draft. `value: null` clears it. `device` tells two devices apart in a conflict. */
export const SaveDraftItem = z.strictObject({
  value: AnswerValue.nullable(),
  device: words(64),
});
export type SaveDraftItem = z.infer<typeof SaveDraftItem>;

/** What If-Match of the next save must carry. */
export const SavedDraftItem = z.object({ revision: z.number().int(), savedAt: Instant });
export type SavedDraftItem = z.infer<typeof SavedDraftItem>;

/** The version that is there now, with a 412. */
export const CurrentDraftItem = z.object({
  revision: z.number().int(),
  value: AnswerValue.nullable(),
  device: z.string(),
});
export type CurrentDraftItem = z.infer<typeof CurrentDraftItem>;

/** With the 412 of finishing: every item that differs. Revision 0 where nothing is stored. */
export const CurrentDraftItems = z.record(ItemPath, CurrentDraftItem);
export type CurrentDraftItems = z.infer<typeof CurrentDraftItems>;

/** What the player needs to write on: the drafts, and what became of them so far. */
export const OpenedResponse = z.object({
  id: Id,
  /** Newest finished revision, 0 while nothing is finished. */
  revision: z.number().int(),
  sharing: z.enum(sharingStates),
  answers: Answers,
  /** Also of items that were cleared: their next save needs it. */
  revisions: ItemRevisions,
  /** Where the person wrote last, on whichever device. */
  lastSaved: z.object({ path: ItemPath, at: Instant }).nullable(),
});
export type OpenedResponse = z.infer<typeof OpenedResponse>;

/** Only revisions travel: the server composes the response from the drafts it already has. */
export const FinishResponse = z.strictObject({
  revisions: ItemRevisions,
  size: z.enum(sizes).exclude(['client_chooses']).default('full'),
});
export type FinishResponse = z.infer<typeof FinishResponse>;

/** What is not named is kept. A place inside an entry is shared only together with its item. */
export const ShareResponse = z.strictObject({
  revision: z.number().int().min(1),
  share: z.array(ItemPath).min(1).max(200),
});
export type ShareResponse = z.infer<typeof ShareResponse>;

/** Somebody who will be able to read what is shared today. */
export const Reader = z.object({ name: z.string(), relation: z.enum(['therapist', 'supervisor']) });
export type Reader = z.infer<typeof Reader>;

/** A few words back from the practice, once they can be read. Not a conversation: it has no answer. */
export const ReceivedLine = z.object({ text: z.string(), fromName: z.string(), on: Day });
export type ReceivedLine = z.infer<typeof ReceivedLine>;

/** The same as the practice sees it: until `visibleFrom` its author alone, and can take it away. */
export const QuietLine = ReceivedLine.extend({
  id: Id,
  isMine: z.boolean(),
  visibleFrom: Instant.nullable(),
});
export type QuietLine = z.infer<typeof QuietLine>;

/** What the practice reads of an answer, in the hands of its author, whatever was written since. */
export const SharedNow = z.object({ on: Day, answers: Answers });
export type SharedNow = z.infer<typeof SharedNow>;

/** A response as its author sees it. */
export const ClientResponse = z.object({
  id: Id,
  assignmentId: Id,
  /** Of what comes again: the one that was answered. Null for all else. */
  occurrenceId: Id.nullable(),
  /** Of the agreement: what was set aside or has ended asks for nothing more. */
  agreement: z.enum(assignmentStates),
  occurrenceState: z.enum(occurrenceStates),
  state: z.enum(sharingStates),
  revision: z.number().int(),
  sharedRevision: z.number().int().nullable(),
  /** While it is shared; from the moment of sharing, though nobody reads it before undo is over. */
  sharedNow: SharedNow.nullable(),
  /** Once anything of it could be read, it can be taken back, but not erased. */
  wasShared: z.boolean(),
  /**
   * Until then taking back is undo: what was shared before, if anything, is shared as it was. Nobody
   * can read `sharedRevision` before, only what was shared before.
   */
  readableFrom: Instant.nullable(),
  /** The work together is over: it can be taken back, and nothing of it can be shared. */
  hasEnded: z.boolean(),
  /** In the practice's own words: when it reads what is shared. */
  readingHabit: z.string(),
  finishedOn: Day.nullable(),
  /** The size that was done; null while nothing is finished. */
  size: FinishResponse.shape.size.unwrap().nullable(),
  /** As the author is called wherever the practice reads it. */
  authorName: z.string(),
  answers: Answers,
  /** Items that were changed after old words were shown, by their ids. */
  amended: z.array(z.string()),
  visibility: z.record(ItemPath, z.enum(visibilities)),
  readers: z.array(Reader),
  /** Who besides them could read the answer about self-harm, because they look in another one's place. */
  alsoTold: z.array(z.string()),
  lines: z.array(ReceivedLine),
  exercise: Exercise,
  /** How it is read where it stands as one page. */
  layout: ReadingLayout.optional(),
});
export type ClientResponse = z.infer<typeof ClientResponse>;

/** Items that would be shared, by their ids: `items=first,lessons`. None: nothing is. */
export const PracticeViewQuery = z.strictObject({
  items: z
    .string()
    .max(8000)
    .default('')
    .transform((text) => text.split(',').filter((id) => id !== ''))
    .pipe(z.array(ItemPath).max(200)),
});
export type PracticeViewQuery = z.output<typeof PracticeViewQuery>;

/** What the practice may read: the shared revision, with every kept item cut out on the server. */
export const SharedResponse = z.object({
  id: Id,
  clientId: Id,
  assignmentId: Id,
  slug: z.string(),
  title: z.string(),
  version: z.string(),
  answeredOn: Day,
  sharedOn: Day,
  /** It was shared before, in other words or with other answers of it. */
  isSharedAgain: z.boolean(),
  /** Not marked read by the caller, as it is shared now. */
  isNew: z.boolean(),
  /** The caller marked something read that was shared of it before: now it is shared again. */
  wasReadBefore: z.boolean(),
  /** The client would like it to be read before they meet; said with what is shared, never without. */
  readFirst: z.boolean(),
  /** Goes back with "opened" and "read": what was on the screen. */
  seen: z.string(),
  /** How many items the client keeps for now; one with many entries counts as one. */
  keptItems: z.number().int(),
  answers: Answers,
  lines: z.array(QuietLine),
  /** The wording that was answered. */
  exercise: Exercise,
  /** How it is read; without one, as it was asked. */
  layout: ReadingLayout.optional(),
});
export type SharedResponse = z.infer<typeof SharedResponse>;

/** Another answer of the same client that the caller may read, to stand beside one that is read. */
export const AnswerBeside = SharedResponse.pick({
  id: true,
  slug: true,
  answeredOn: true,
  answers: true,
}).extend({
  /** Answered after the one that is read. */
  isLater: z.boolean(),
  /** Its wording, in `wordings`. */
  wording: z.string(),
});
export type AnswerBeside = z.infer<typeof AnswerBeside>;

export const BesideResponse = z.object({
  /** To the same exercise, and to those it is read with: what was answered last comes first. */
  others: z.array(AnswerBeside),
  /** The first day of the pathway that was followed then. Months are counted from it. */
  beganOn: Day.nullable(),
  wordings: z.record(z.string(), Exercise),
  /** Items that were changed after old words were shown, where those words can be read as well. */
  amended: z.array(z.string()),
});
export type BesideResponse = z.infer<typeof BesideResponse>;

/** Words of a client that may be read, for the top of the page of their plan. */
export const Pinned = z.object({
  quotes: z.array(
    z.object({ responseId: Id, item: z.string(), asked: z.string(), words: z.string(), on: Day }),
  ),
});
export type Pinned = z.infer<typeof Pinned>;

/** Was shared and readable, and is not any more. */
export const TakenBack = z.object({ responseId: Id, title: z.string(), on: Day });
export type TakenBack = z.infer<typeof TakenBack>;

/** What the practice would read: cut by the same rule as what it does read. */
export const PracticeView = SharedResponse.pick({
  id: true,
  title: true,
  version: true,
  keptItems: true,
  answers: true,
  exercise: true,
  layout: true,
});
export type PracticeView = z.infer<typeof PracticeView>;
export const ReviewPage = page(SharedResponse).extend({
  /** The day of the last session before today; null when there was none. */
  lastSessionOn: Day.nullable(),
  /** Since that session, with the first page only. */
  takenBack: z.array(TakenBack),
});
export type ReviewPage = z.infer<typeof ReviewPage>;

export const ReviewQuery = PageQuery.extend({
  limit: PageQuery.shape.limit.unwrap().default(20),
  /** Since the last session, and what is not marked read from before it; or everything. */
  since: z.enum(['last-session', 'always']).default('always'),
});
export type ReviewQuery = z.infer<typeof ReviewQuery>;
