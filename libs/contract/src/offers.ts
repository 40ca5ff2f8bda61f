import { z } from 'zod';
import { Day } from './common.ts';

/** An earlier line of one's own, to be taken over as it is. */
export const OfferedLine = z.object({
  text: z.string(),
  on: Day,
  /** Of the exercise that it was written in. */
  title: z.string(),
});
export type OfferedLine = z.infer<typeof OfferedLine>;

/** By the question that they may be taken over into: `outside`, or `tell.who` of an entry. */
export const OfferedLines = z.object({ lines: z.record(z.string(), z.array(OfferedLine)) });
export type OfferedLines = z.infer<typeof OfferedLines>;
