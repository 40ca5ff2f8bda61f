import { z } from 'zod';
import { assignmentStates, occurrenceStates, sharingStates, sizes } from '@selfward/domain';
import { Exercise } from './exercise-format.ts';
import { Day, Id, words } from './common.ts';
import { OpenedResponse } from './responses.ts';

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
});
export type Agree = z.infer<typeof Agree>;

/** An agreement as the therapist sees it. Says nothing of what is not shared. */
export const TherapistAssignment = z.object({
  id: Id,
  clientId: Id,
  slug: z.string(),
  title: z.string(),
  state: z.enum(assignmentStates),
  card: Card,
  agreedOn: Day,
  /** Of finished matter: shared, or "done, kept private". A draft shows as open. */
  progress: z.enum(['open', 'done_kept', 'shared', 'set_aside', 'ended']),
});
export type TherapistAssignment = z.infer<typeof TherapistAssignment>;
export const TherapistAssignments = z.object({ assignments: z.array(TherapistAssignment) });
export type TherapistAssignments = z.infer<typeof TherapistAssignments>;

export const HomeEntry = z.object({
  assignmentId: Id,
  title: z.string(),
  minutes: z.string(),
  smallMinutes: z.number().int().nullable(),
  state: z.enum(occurrenceStates),
  /** The day of the last save, when it has been begun. */
  begunOn: Day.nullable(),
  sharing: z.enum(['none', ...sharingStates]),
});
export type HomeEntry = z.infer<typeof HomeEntry>;

/** The client's first page. */
export const ClientHome = z.object({
  therapistName: z.string().nullable(),
  practiceName: z.string(),
  practicePhone: z.string().nullable(),
  clientName: z.string(),
  entries: z.array(HomeEntry),
});
export type ClientHome = z.infer<typeof ClientHome>;

/** Everything the player needs for one exercise, in one answer. */
export const OpenedAssignment = z.object({
  id: Id,
  occurrenceId: Id,
  occurrenceState: z.enum(occurrenceStates),
  exercise: Exercise,
  card: Card,
  therapistName: z.string(),
  response: OpenedResponse.nullable(),
});
export type OpenedAssignment = z.infer<typeof OpenedAssignment>;
