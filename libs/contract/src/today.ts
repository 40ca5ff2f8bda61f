import { z } from 'zod';
import { Day, Id } from './common.ts';
import { flagDeeds } from '@selfward/domain';
import { FlagLine } from './safety.ts';
import { ClockTime, Session } from './sessions.ts';

/**
 * Of a log there may be several: the day on which it was written tells them apart. `readFirst`: this
 * is one that is wished to be read before they meet.
 */
export const NewToRead = z.object({ title: z.string(), answeredOn: Day, readFirst: z.boolean() });
export type NewToRead = z.infer<typeof NewToRead>;

/** A session of today with what is good to know beforehand. */
export const TodaySession = Session.extend({
  /** What is shared and not marked read by the caller. */
  newToRead: z.array(NewToRead),
  /** Agreements of this client that are open. */
  open: z.number().int(),
  /** Acknowledged since they last met: "Talk about question 9 of PHQ-9." */
  talkAbout: z.array(z.object({ flagId: Id, title: z.string(), number: z.number().int() })),
});
export type TodaySession = z.infer<typeof TodaySession>;

export const NewlyShared = z.object({
  responseId: Id,
  clientId: Id,
  clientName: z.string(),
  title: z.string(),
  answeredOn: Day,
  sharedOn: Day,
  /** The client would like it to be read before they meet. */
  readFirst: z.boolean(),
});
export type NewlyShared = z.infer<typeof NewlyShared>;

/** A session that is over and has no note yet. */
export const ToWrite = z.object({
  sessionId: Id,
  revision: z.number().int(),
  clientId: Id,
  clientName: z.string(),
  day: Day,
  clock: ClockTime,
});
export type ToWrite = z.infer<typeof ToWrite>;

/** A note of the caller's that waits for being signed. */
export const ToSign = z.object({
  noteId: Id,
  clientId: Id,
  clientName: z.string(),
  sessionOn: Day,
  days: z.number().int(),
});
export type ToSign = z.infer<typeof ToSign>;

/** What somebody did in the caller's place about an answer about self-harm; until the caller opens it. */
export const DoneByOther = z.object({
  flagId: Id,
  clientName: z.string(),
  title: z.string(),
  number: z.number().int(),
  by: z.string(),
  did: z.array(z.enum(flagDeeds)),
  day: Day,
});
export type DoneByOther = z.infer<typeof DoneByOther>;

/** The therapist's first page, by the day and the wall of the practice. */
export const Today = z.object({
  /** What waits for somebody, before everything else. */
  flags: z.array(FlagLine),
  doneByOthers: z.array(DoneByOther),
  today: Day,
  now: ClockTime,
  away: z.object({ until: Day, cover: z.string().nullable() }).nullable(),
  sessions: z.array(TodaySession),
  tomorrow: z.object({ count: z.number().int(), first: ClockTime }).nullable(),
  newlyShared: z.array(NewlyShared),
  toWrite: z.array(ToWrite),
  toSign: z.array(ToSign),
});
export type Today = z.infer<typeof Today>;
