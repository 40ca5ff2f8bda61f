import { z } from 'zod';
import { occurrenceStates, setAsideReasons } from '@selfward/domain';
import { words } from './common.ts';

/** One tap. Null: a check-in that was skipped, and nobody asks why. `keepReason`: the practice hears that it was set aside, and nothing more. */
export const SetAside = z.strictObject({
  reason: z.enum(setAsideReasons).nullable(),
  words: words(2000).default(''),
  keepReason: z.boolean(),
});
export type SetAside = z.infer<typeof SetAside>;

/** What somebody gave as a reason. */
export const GivenReason = z.object({ reason: z.enum(setAsideReasons), words: z.string() });
export type GivenReason = z.infer<typeof GivenReason>;

export const OccurrenceNow = z.object({
  state: z.enum(occurrenceStates),
  given: GivenReason.extend({ isKept: z.boolean() }).nullable(),
});
export type OccurrenceNow = z.infer<typeof OccurrenceNow>;
