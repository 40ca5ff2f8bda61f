import { z } from 'zod';
import {
  agreedHow,
  assignmentStates,
  occurrenceStates,
  sessionPlaces,
  sharingStates,
} from '@selfward/domain';
import { Away } from './absences.ts';
import { Day, Id } from './common.ts';
import { Rhythm } from './rhythm.ts';

export const HomeSeries = z.object({
  rhythm: Rhythm,
  day: Day.nullable(),
  /** `canBegin`: it may be done some days early. */
  next: z.object({ occurrenceId: Id, day: Day, canBegin: z.boolean() }).nullable(),
});
export type HomeSeries = z.infer<typeof HomeSeries>;

/** One thing that is open, written or set aside. Of a log each finished entry is one of its own. */
export const HomeEntry = z.object({
  assignmentId: Id,
  occurrenceId: Id,
  responseId: Id.nullable(),
  title: z.string(),
  minutes: z.string(),
  smallMinutes: z.number().int().nullable(),
  agreement: z.enum(assignmentStates),
  /** The day on which the therapist ended it, or the client said not this one. */
  closedOn: Day.nullable(),
  agreedHow: z.enum(agreedHow),
  agreedOn: Day,
  state: z.enum(occurrenceStates),
  /** The day of the last save, when it has been begun. */
  begunOn: Day.nullable(),
  sharing: z.enum(['none', ...sharingStates]),
  /** While it is shared: since which day, and whether something was written since that is not. */
  shared: z.object({ on: Day, isNewer: z.boolean() }).nullable(),
  /** An answer about self-harm in it went to the practice as it was given. */
  isTold: z.boolean(),
  /** The card was changed and the client has not said that they saw it. */
  isChanged: z.boolean(),
  /** The therapist left a line to what was shared. */
  hasLine: z.boolean(),
  /**
   * "If you tried it, what happened?": a question that waits until it has happened. Of a log with the
   * first words of the entry that it belongs to.
   */
  later: z.object({ item: z.string(), text: z.string(), words: z.string().nullable() }).nullable(),
  /** A log takes another entry at any time. */
  isLog: z.boolean(),
  /** Of what comes again: the day that this one is for, and the next one. */
  series: HomeSeries.nullable(),
});
export type HomeEntry = z.infer<typeof HomeEntry>;

const WallTime = z.object({ day: Day, clock: z.string() });

/** `theirs` where the client lives by another clock than the practice. */
export const NextSession = WallTime.extend({
  timeZone: z.string(),
  theirs: WallTime.nullable(),
  place: z.enum(sessionPlaces),
  therapistName: z.string(),
});
export type NextSession = z.infer<typeof NextSession>;

/** The client's first page. */
export const ClientHome = z.object({
  therapistName: z.string().nullable(),
  practiceName: z.string(),
  practicePhone: z.string().nullable(),
  /** In the practice's own words: when it reads what is shared. */
  readingHabit: z.string(),
  /** The work together is over: everything here stays the client's, nothing new reaches the practice. */
  hasEnded: z.boolean(),
  clientName: z.string(),
  /** Today where the client lives. */
  today: Day,
  /** The day on which the client last wrote anything here. */
  lastWroteOn: Day.nullable(),
  nextSession: NextSession.nullable(),
  away: z.array(Away),
  /** The last day of the client's own break. */
  pausedUntil: Day.nullable(),
  /** They are on a pathway that goes on; its page says the rest. */
  isOnPathway: z.boolean(),
  /** What Selfward says about who sees what is no longer what they agreed to. */
  hasNewConsent: z.boolean(),
  entries: z.array(HomeEntry),
});
export type ClientHome = z.infer<typeof ClientHome>;
