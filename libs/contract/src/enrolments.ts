import { z } from 'zod';
import { enrolmentStates, stepSizes, waitReasons } from '@selfward/domain';
import { Card, OwnDay } from './assignments.ts';
import { Day, Id, Instant } from './common.ts';
import { Pathway } from './pathways.ts';
import { Rhythm } from './rhythm.ts';

/** How many exercises may be open at once; null is as much as fits. */
export const Pace = z.literal([1, 3]).nullable();
export type Pace = z.infer<typeof Pace>;

const Step = Pathway.shape.steps.element;
const StepId = Step.shape.id;

/** The agreement card is made once and holds for every step. */
export const Enrol = z.strictObject({
  pathway: Pathway.shape.slug,
  card: Card.strict(),
  /** For what comes each week. */
  ownDay: OwnDay,
  /** Today at the client's, or later. */
  startsOn: Day,
  maxOpen: Pace,
  /** Steps whose exercise the client has already: that agreement goes on instead. */
  leaveOut: z.array(StepId).max(60).default([]),
});
export type Enrol = z.infer<typeof Enrol>;

/** One act of the therapist on the way of a client, with If-Match. */
export const EnrolmentAct = z.discriminatedUnion('kind', [
  /** "We have prepared this together", or not yet. */
  z.strictObject({ kind: z.literal('prepare'), step: StepId, prepared: z.boolean() }),
  /** What is not open yet comes so many days later; earlier with a minus. */
  z.strictObject({
    kind: z.literal('shift'),
    days: z
      .int()
      .min(-84)
      .max(84)
      .refine((days) => days !== 0, 'Please choose some days.'),
  }),
  z.strictObject({ kind: z.literal('pace'), maxOpen: Pace }),
  z.strictObject({ kind: z.literal('shorten') }),
  z.strictObject({ kind: z.literal('drop'), step: StepId }),
  /** An optional step is wanted, or one that was dropped comes back. */
  z.strictObject({ kind: z.literal('take-in'), step: StepId }),
  /** Whatever its day: the client asked for it, or it is filled in while they meet. */
  z.strictObject({ kind: z.literal('open'), step: StepId }),
  z.strictObject({ kind: z.literal('end') }),
]);
export type EnrolmentAct = z.infer<typeof EnrolmentAct>;

const stepProgress = ['open', 'done', 'set_aside', 'ended'] as const;

/** One step of a plan. Of what is open it says what any agreement says, and nothing of a draft. */
export const PlanLine = z.object({
  id: z.string(),
  exercise: z.string(),
  title: z.string(),
  /** Of the size in which it is agreed. */
  minutes: z.string(),
  size: z.enum(stepSizes),
  optional: z.boolean(),
  timing: Step.shape.timing,
  /** How often it comes once it has opened. */
  rhythm: Rhythm.nullable(),
  state: z.enum(['waiting', 'opened', 'dropped']),
  /** When it opened, or the first day on which it can. */
  day: Day.nullable(),
  waitsFor: z.enum(waitReasons).nullable(),
  /** It opens only after the tick. */
  prepare: z.boolean(),
  prepared: z.boolean(),
  wanted: z.boolean(),
  /** The client said "not this one". */
  declined: z.boolean(),
  /** The client said "I would like this one", on this day. It opens nothing by itself. */
  askedOn: Day.nullable(),
  /** False: the exercise is retired, so this step cannot open. */
  isThere: z.boolean(),
  assignmentId: Id.nullable(),
  progress: z.enum(stepProgress).nullable(),
  /** Nothing of it is open, and it comes again on this day. */
  comesOn: Day.nullable(),
});
export type PlanLine = z.infer<typeof PlanLine>;

const DaysAway = z.object({ firstDay: Day, lastDay: Day });

export const Enrolment = z.object({
  id: Id,
  clientId: Id,
  revision: z.number().int(),
  slug: z.string(),
  title: z.string(),
  weeks: z.number().int(),
  card: Card,
  ownDay: OwnDay,
  startedOn: Day,
  /** Today at the client's. */
  today: Day,
  state: z.enum(enrolmentStates),
  maxOpen: Pace,
  shiftDays: z.number().int(),
  /** The last day of the client's own break. */
  pausedUntil: Day.nullable(),
  /** The last day of the time away that it stands still for. */
  awayUntil: Day.nullable(),
  /** Days away that are still to come: nothing opens in them. */
  awayLater: z.array(DaysAway),
  enrolledByName: z.string(),
  endedOn: Day.nullable(),
  /** There is a shorter version that it can go on in. */
  canShorten: z.boolean(),
  /** While the last act can be undone; nothing opens before. */
  canUndoUntil: Instant.nullable(),
  plan: z.array(PlanLine),
});
export type Enrolment = z.infer<typeof Enrolment>;

export const ClientEnrolments = z.object({
  /** The one that runs, or the last one that ended. */
  current: Enrolment.nullable(),
  /** What a new one starts from: the client's own answer, where it was shared. */
  sharedPace: z.object({ maxOpen: Pace, on: Day }).nullable(),
  /** Today at the client's. */
  today: Day,
});
export type ClientEnrolments = z.infer<typeof ClientEnrolments>;

/** What a client sees of a step: no share of anything, and nothing that could be late. */
export const OwnStep = z.object({
  id: z.string(),
  title: z.string(),
  minutes: z.string(),
  smallMinutes: z.number().int().nullable(),
  optional: z.boolean(),
  /** They said "I would like this one". */
  isAsked: z.boolean(),
  state: z.enum(['waiting', 'opened', 'declined']),
  day: Day.nullable(),
  waitsFor: z.enum(waitReasons).nullable(),
  assignmentId: Id.nullable(),
  progress: z.enum(stepProgress).nullable(),
  /** Nothing of it is open, and it comes again on this day. */
  comesOn: Day.nullable(),
});
export type OwnStep = z.infer<typeof OwnStep>;

export const OwnPathway = z.object({
  title: z.string(),
  weeks: z.number().int(),
  card: Card,
  startedOn: Day,
  today: Day,
  state: z.enum(enrolmentStates),
  /** The work together is over: nothing of it opens any more. */
  hasEnded: z.boolean(),
  maxOpen: Pace,
  pausedUntil: Day.nullable(),
  awayUntil: Day.nullable(),
  awayLater: z.array(DaysAway),
  therapistName: z.string(),
  steps: z.array(OwnStep),
});
export type OwnPathway = z.infer<typeof OwnPathway>;
export const ClientPathway = z.object({ pathway: OwnPathway.nullable() });
export type ClientPathway = z.infer<typeof ClientPathway>;
