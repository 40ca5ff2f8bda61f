import { z } from 'zod';
import { Day, Id } from './common.ts';

/** What a client is told: who of their care is away, until when, and who looks after it meanwhile. */
export const Away = z.object({
  therapist: z.string(),
  /** The last day of it, at the practice. */
  until: Day,
  cover: z.string().nullable(),
});
export type Away = z.infer<typeof Away>;

/** Days are the practice's, both included. */
export const Absence = z.object({
  id: Id,
  revision: z.number().int(),
  memberId: Id,
  memberName: z.string(),
  firstDay: Day,
  lastDay: Day,
  /** `canCover` is false once this person's role or place has been taken away. */
  cover: z.object({ memberId: Id, name: z.string(), canCover: z.boolean() }).nullable(),
  when: z.enum(['coming', 'now', 'over']),
});
export type Absence = z.infer<typeof Absence>;

const Colleague = z.object({ memberId: Id, name: z.string() });

/** With it whom one may name: every member who covers, and for the owner everybody who can be away. */
export const Absences = z.object({
  absences: z.array(Absence),
  covers: z.array(Colleague),
  members: z.array(Colleague),
  /** Sessions that are still planned, by therapist and day: whoever enters days away is told of them. */
  planned: z.array(z.object({ memberId: Id, day: Day })),
  /** Today at the practice. */
  today: Day,
});
export type Absences = z.infer<typeof Absences>;

const days = { firstDay: Day, lastDay: Day, coverId: Id.nullable().default(null) };
const inOrder = ({ firstDay, lastDay }: { firstDay: string; lastDay: string }) =>
  firstDay <= lastDay;
const wrongOrder = { path: ['lastDay'], message: 'The last day cannot be before the first.' };

export const ChangeAbsence = z.strictObject(days).refine(inOrder, wrongOrder);
export type ChangeAbsence = z.infer<typeof ChangeAbsence>;

/** The owner says whose absence it is. */
export const AddAbsence = z.strictObject({ ...days, memberId: Id }).refine(inOrder, wrongOrder);
export type AddAbsence = z.infer<typeof AddAbsence>;
