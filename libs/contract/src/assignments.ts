import { z } from 'zod';
import {
  agreedHow,
  assignmentStates,
  occurrenceStates,
  sessionPlaces,
  sizes,
} from '@selfward/domain';
import { Answers, Exercise } from './exercise-format.ts';
import { Item } from './exercise-item-format.ts';
import { Day, Id, Instant, words } from './common.ts';
import { OpenedResponse, Reader } from './responses.ts';
import { Clock, Rhythm, Weekday } from './rhythm.ts';
import { SafetyCard } from './safety.ts';
import { GivenReason } from './set-aside.ts';

/** The agreement card. Each line may stay empty. */
export const Card = z.object({
  why: words(4000),
  size: z.enum(sizes),
  whenAndWhere: words(1000),
  inTheWay: words(1000),
});
export type Card = z.infer<typeof Card>;

export const Agree = z.strictObject({
  exercise: z.string().max(80),
  card: Card.strict(),
  /** For exercises marked `prepare`: "we have prepared this together". */
  preparedTogether: z.boolean().default(false),
  /** In the room it counts at once; sent, it is there once undo is over and can be declined. */
  agreedHow: z.enum(agreedHow).default('room'),
  /** A session of this client that is still to come. Null: for when they next meet. */
  forSession: Id.nullable().default(null),
  /** Ends this agreement in the same step. */
  replaces: Id.nullable().default(null),
  /** Null: as a log where the exercise is one, once otherwise. */
  rhythm: Rhythm.nullable().default(null),
});
export type Agree = z.infer<typeof Agree>;
/** As it is sent: what is left out is as usual. */
export type AgreeInput = z.input<typeof Agree>;

/** The client's own day of a weekly check-in. */
export const OwnDay = z.strictObject({ weekday: Weekday, time: Clock });
export type OwnDay = z.infer<typeof OwnDay>;

/** With If-Match of `revision`. */
export const ChangeAgreement = z.strictObject({
  card: Card.strict(),
  forSession: Id.nullable(),
  /** Left out, it comes as it did. Only what comes again has one to change. */
  rhythm: Rhythm.optional(),
});
export type ChangeAgreement = z.infer<typeof ChangeAgreement>;

/** Day and clock on the wall of the practice. */
export const ForSession = z.object({
  id: Id,
  day: Day,
  clock: z.string(),
  place: z.enum(sessionPlaces),
});
export type ForSession = z.infer<typeof ForSession>;

export const ChosenSize = z.enum(sizes).exclude(['client_chooses']);
export type ChosenSize = z.infer<typeof ChosenSize>;

/**
 * The client's own size for one agreement. Of what was sent it is an answer that the practice sees, so
 * a page asks for it in so many words; never send it because somebody began to write.
 */
export const ChooseSize = z.strictObject({ size: ChosenSize });
export type ChooseSize = z.infer<typeof ChooseSize>;

/** The card as it was until a change of it, newest first; with its rhythm where that was changed. */
export const EarlierCard = z.object({
  card: Card,
  rhythm: Rhythm.nullable(),
  changedOn: Day,
  byName: z.string(),
});
export type EarlierCard = z.infer<typeof EarlierCard>;

/**
 * What comes again, in facts and without a share of anything: of so many that have opened, so many are
 * done (kept ones too) or set aside.
 */
export const Series = z.object({
  rhythm: Rhythm,
  opened: z.number().int(),
  done: z.number().int(),
  setAside: z.number().int(),
  /** The day of the one that is open now, and of the next one; null where it waits for a session. */
  day: Day.nullable(),
  nextDay: Day.nullable(),
});
export type Series = z.infer<typeof Series>;

/** An agreement as the therapist sees it. Says nothing of what is not shared. */
export const TherapistAssignment = z.object({
  id: Id,
  clientId: Id,
  slug: z.string(),
  title: z.string(),
  state: z.enum(assignmentStates),
  card: Card,
  /** Of the card, for If-Match. Nothing that the client does moves it. */
  revision: z.number().int(),
  agreedOn: Day,
  agreedHow: z.enum(agreedHow),
  preparedTogether: z.boolean(),
  /** The session that it is for, or the next one instead of a cancelled one; null: when they next meet. */
  forSession: ForSession.nullable(),
  /** The day on which the therapist last changed the card; not whether the client has seen it. */
  changedOn: Day.nullable(),
  /** What it said before each change; nothing of it tells whether the client has seen one. */
  earlier: z.array(EarlierCard),
  /** The day on which the therapist ended it. */
  endedOn: Day.nullable(),
  /** What the client chose of something sent; never of what was agreed in the room. */
  clientSize: ChosenSize.nullable(),
  replaces: Id.nullable(),
  /** Until something of it is finished, or it is over. A log is never finished. */
  canChange: z.boolean(),
  /** While the last step (agreed, changed, ended) can be undone. */
  canUndoUntil: Instant.nullable(),
  /** What of it the caller may read, newest first. */
  responseIds: z.array(Id),
  /** Of finished matter: shared, or "done, kept private". A draft shows as open. */
  progress: z.enum(['open', 'done_kept', 'shared', 'set_aside', 'declined', 'ended']),
  /** The day on which the client set it aside: a log may be, after something of it was shared. */
  setAsideOn: Day.nullable(),
  /** Why, in the client's words, unless they keep it: then it looks as if none was given. */
  setAside: GivenReason.nullable(),
  /** Null for what comes once or stands open as a log. */
  series: Series.nullable(),
});
export type TherapistAssignment = z.infer<typeof TherapistAssignment>;
export const TherapistAssignments = z.object({
  assignments: z.array(TherapistAssignment),
  /** The client takes a break until then: their own choice, and all that is told of it. */
  pausedUntil: Day.nullable(),
});
export type TherapistAssignments = z.infer<typeof TherapistAssignments>;

/** Of each answer in `elsewhere`, in the same order: its day, and which of the wordings it was given to. */
export const ReadBack = z.object({
  from: z.record(z.string(), z.array(z.object({ on: Day, wording: z.string() }))),
  wordings: z.record(z.string(), z.array(Item)),
});
export type ReadBack = z.infer<typeof ReadBack>;

/** Everything the player needs for one exercise, in one answer. */
export const OpenedAssignment = z.object({
  id: Id,
  occurrenceId: Id,
  occurrenceState: z.enum(occurrenceStates),
  /** Of what comes again: the day that this one is for. `opensOn` only while it is too early for it. */
  series: z.object({ rhythm: Rhythm, day: Day.nullable(), opensOn: Day.nullable() }).nullable(),
  exercise: Exercise,
  card: Card,
  therapistName: z.string(),
  /** As on the first page. */
  readingHabit: z.string(),
  hasEnded: z.boolean(),
  /** Of the agreement itself. Declined or ended: what was written stays to be read. */
  state: z.enum(assignmentStates),
  /** The day on which the therapist ended it, or the client said not this one. */
  closedOn: Day.nullable(),
  agreedHow: z.enum(agreedHow),
  agreedOn: Day,
  forSession: ForSession.nullable(),
  clientSize: ChosenSize.nullable(),
  /** "Not this one": only of what was sent, until it is finished. */
  canDecline: z.boolean(),
  /** While "not this one" can be undone; the practice hears of it afterwards. */
  canUndoUntil: Instant.nullable(),
  /** The card as the client knew it, until they have seen that it was changed; its rhythm if that was. */
  change: z.object({ before: Card, rhythm: Rhythm.nullable(), changedOn: Day }).nullable(),
  /** The day on which it was moved on to a newer version of the exercise, until they have seen it. */
  newVersionOn: Day.nullable(),
  response: OpenedResponse.nullable(),
  /** Everyone who could read it, if it were shared today. */
  readers: z.array(Reader),
  /** What the client wrote to other exercises that this one reads back, newest first. */
  elsewhere: z.record(z.string(), z.array(Answers)),
  readBack: ReadBack,
  /** Ids of questions at which earlier lines may be taken over, whether or not there are any. */
  offered: z.array(z.string()),
  /** Only of what has a question about self-harm. */
  safety: SafetyCard.nullable(),
});
export type OpenedAssignment = z.infer<typeof OpenedAssignment>;

/** What a new card may start from: the caller's own last words about this exercise. */
export const LastCard = z.object({
  why: words(4000).nullable(),
  /** Words that were written for somebody else have to be read before they are used. */
  writtenFor: z.enum(['this_client', 'another_client']).nullable(),
});
export type LastCard = z.infer<typeof LastCard>;

export const LastCardQuery = z.strictObject({ clientId: Id });
export type LastCardQuery = z.infer<typeof LastCardQuery>;
