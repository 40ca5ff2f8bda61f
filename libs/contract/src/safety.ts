import { z } from 'zod';
import { flagDeeds, flagStates, flagStepKinds } from '@selfward/domain';
import { EmergencyContact } from './clients.ts';
import { Day, Id, line, words } from './common.ts';
import { Weekday } from './rhythm.ts';
import { SharedPlan } from './safety-plans.ts';
import { ClockTime, Meeting } from './sessions.ts';

const WorkingSpan = z
  .strictObject({ weekday: Weekday, from: ClockTime, until: ClockTime })
  .refine(({ from, until }) => minutesOf(until) - minutesOf(from) >= 30, {
    path: ['until'],
    message: 'Half an hour at least, and it ends after it begins.',
  });

function minutesOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
}
/** By the wall of the practice. */
export const WorkingHours = z.array(WorkingSpan).max(21);
export type WorkingHours = z.infer<typeof WorkingHours>;

/** What is missing before a question about self-harm may be answered alone, at home. */
export const missingForSafety = ['hours', 'within', 'cover', 'contacts', 'contacts-check'] as const;
export type MissingForSafety = (typeof missingForSafety)[number];

const Named = z.object({ memberId: Id, name: z.string() });

/** Who looks at answers about self-harm, and how soon. Revision 0: nothing was said so far. */
export const SafetySettings = z.object({
  revision: z.number().int(),
  timeZone: z.string(),
  workingHours: WorkingHours,
  withinHours: z.number().int().nullable(),
  therapists: z.array(
    Named.extend({ coverId: Id.nullable(), missing: z.array(z.enum(missingForSafety)) }),
  ),
  /** Who may be named; nobody covers for themself. */
  covers: z.array(Named),
});
export type SafetySettings = z.infer<typeof SafetySettings>;

export const ChangeSafety = z.strictObject({
  workingHours: WorkingHours,
  /** Hours of work, not of the clock. */
  withinHours: z.number().int().min(1).max(40).nullable(),
  covers: z.array(z.strictObject({ memberId: Id, coverId: Id.nullable() })).max(200),
});
export type ChangeSafety = z.infer<typeof ChangeSafety>;

/** An answer about self-harm as it was given. `left-out`: finished without it. */
export const SafetyAnswer = z.object({
  id: Id,
  responseId: Id,
  title: z.string(),
  number: z.number().int(),
  question: z.string(),
  kind: z.enum(['given', 'cleared', 'left-out']),
  answer: z.string().nullable(),
  day: Day,
  clock: ClockTime,
});
export type SafetyAnswer = z.infer<typeof SafetyAnswer>;

const flagLine = {
  id: Id,
  clientId: Id,
  clientName: z.string(),
  title: z.string(),
  number: z.number().int(),
  state: z.enum(flagStates),
  day: Day,
  clock: ClockTime,
  isTakenOver: z.boolean(),
};
export const FlagLine = z.object(flagLine);
export type FlagLine = z.infer<typeof FlagLine>;
export const FlagLines = z.object({ flags: z.array(FlagLine) });
export type FlagLines = z.infer<typeof FlagLines>;

export const FlagStep = z.object({
  kind: z.enum(flagStepKinds),
  /** Null for what happened by itself. */
  by: z.string().nullable(),
  did: z.array(z.enum(flagDeeds)),
  words: z.string(),
  day: Day,
  clock: ClockTime,
});
export type FlagStep = z.infer<typeof FlagStep>;

/** What somebody needs who looks at it: the answer itself, and how to reach the person. */
const flag = {
  ...flagLine,
  version: z.string(),
  timeZone: z.string(),
  answers: z.array(SafetyAnswer),
  /** Numbers that the help card offered. */
  help: z.array(z.string()),
  steps: z.array(FlagStep),
  phone: z.string().nullable(),
  mayLeaveMessage: z.boolean(),
  calledBy: z.string().nullable(),
  emergencyContact: EmergencyContact.nullable(),
  usualPlace: z.string(),
  crisisNotes: z.string(),
  /** The safety plan, as far as it is shared. */
  plan: SharedPlan.nullable(),
};
export const CoveredFlag = z.object(flag);
export type CoveredFlag = z.infer<typeof CoveredFlag>;
export const Flag = z.object({
  ...flag,
  lastSession: Meeting.nullable(),
  nextSession: Meeting.nullable(),
});
export type Flag = z.infer<typeof Flag>;

export const Acknowledge = z.strictObject({
  did: z.array(z.enum(flagDeeds)).max(flagDeeds.length),
  words: words(4000).default(''),
  closes: z.boolean(),
  /** The newest answer that was on the page: one that came since then was not looked at. */
  newest: Id,
});
export type Acknowledge = z.infer<typeof Acknowledge>;

/** Of one client: each answer by itself, newest first. What waits or is still open is a `FlagLines`. */
export const GivenAnswers = z.object({ answers: z.array(SafetyAnswer) });
export type GivenAnswers = z.infer<typeof GivenAnswers>;

/** It stood on a screen for three seconds, and with it what is shared of the safety plan. */
export const FlagOpened = z.strictObject({ plan: Id.nullable() });
export type FlagOpened = z.infer<typeof FlagOpened>;

/** The card before every start of a measure with such a question. */
export const SafetyCard = z.object({
  items: z.array(z.string()),
  /** Everybody who can read the answer; then who looks when they cannot. */
  names: z.array(z.string()),
  covers: z.array(z.string()),
  withinHours: z.number().int().nullable(),
  workingHours: WorkingHours,
  timeZone: z.string(),
  /** `not-now`: only together, and nobody is meeting at the moment. */
  may: z.enum(['alone', 'together', 'not-now']),
  instead: z.object({ slug: line(80), title: z.string() }).nullable(),
});
export type SafetyCard = z.infer<typeof SafetyCard>;

/** Of one month, by the practice's calendar, without a word of anybody. */
export const FlagMonth = z.object({
  month: z.string().regex(/^\d{4}-\d\d$/),
  raised: z.number().int(),
  waiting: z.number().int(),
  takenOver: z.number().int(),
  /** Of those acknowledged: working time until then, in minutes; null where no hours are set. */
  medianMinutes: z.number().int().nullable(),
  longestMinutes: z.number().int().nullable(),
});
export type FlagMonth = z.infer<typeof FlagMonth>;
export const FlagMonths = z.object({ months: z.array(FlagMonth) });
export type FlagMonths = z.infer<typeof FlagMonths>;
