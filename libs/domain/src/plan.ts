import type { Days } from './absence.ts';
import type { Pathway, PathwayStep, StepTraits } from './pathway.ts';
import type { Pause, StillReason, Still } from './plan-calendar.ts';
import type { TiedSession } from './rhythm.ts';

/** How many exercises of the pathway may be open at once; null is as much as fits. */
export type MaxOpen = 1 | 3 | null;

/** What is agreed about a client's way through a pathway. */
export interface Enrolment {
  startedOn: string;
  /** The client's zone. */
  zone: string;
  ended: boolean;
  pauses: readonly Pause[];
  /** What the therapist moved it by, as a whole. */
  shiftDays: number;
  maxOpen: MaxOpen;
  dropped: readonly string[];
  /** Optional steps that somebody wants. */
  wanted: readonly string[];
}

/** What has happened. All maps are by the id of a step, all days are the client's. */
export interface PlanFacts {
  now: Date;
  /** The therapist's times away since the start: also past ones, for their days stay left out. */
  absences: readonly Days[];
  sessions: readonly TiedSession[];
  /** Steps that made their agreement, and the day of it. */
  opened: ReadonlyMap<string, string>;
  /** Steps that are done or set aside, and the day of it. */
  closed: ReadonlyMap<string, string>;
  prepared: ReadonlySet<string>;
  /** Exercises that the pace counts and that are open at the client now, of any pathway or none. */
  open: number;
  /** Somebody looks in time at an answer about self-harm, also while the therapist is away. */
  isCovered: boolean;
  /** By slug. One that is not in here is not opened by date. */
  exercises: ReadonlyMap<string, StepTraits>;
}

export const stepStates = ['waiting', 'open-now', 'opened', 'dropped'] as const;
export type StepState = (typeof stepStates)[number];

/**
 * `choice`: optional, and nobody asked for it yet. `step`: an earlier one is not closed yet.
 * `together`: nobody looks in time at an answer about self-harm, so it is filled in while they meet.
 */
export const waitReasons = [
  'choice',
  'step',
  'prepare',
  'together',
  'session',
  'pause',
  'absence',
  'pace',
] as const;
export type WaitReason = (typeof waitReasons)[number];

export interface PlannedStep {
  step: PathwayStep;
  state: StepState;
  /** When it opened, or the first day on which it can; null where no day is known. */
  day: string | null;
  /** Null for what waits for its day only, and for what does not wait. */
  waitsFor: WaitReason | null;
}

/** What the outlook on a single step is taken from. */
export interface PlanView {
  pathway: Pathway;
  enrolment: Enrolment;
  facts: PlanFacts;
  today: string;
  still: readonly Still[];
  standing: StillReason | null;
}
