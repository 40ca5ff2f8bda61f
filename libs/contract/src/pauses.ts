import { z } from 'zod';
import { Day } from './common.ts';

/** One to four weeks, today included. */
export const TakePause = z.strictObject({ weeks: z.int().min(1).max(4) });
export type TakePause = z.infer<typeof TakePause>;

/** `until` is the last day of it, by the client's calendar. */
export const Pause = z.object({ until: Day });
export type Pause = z.infer<typeof Pause>;
