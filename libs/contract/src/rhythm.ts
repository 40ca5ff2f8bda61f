import { z } from 'zod';
import type * as native from '@selfward/domain';
import { sessionTies, weekdays } from '@selfward/domain';
import type { Same } from './same.ts';

/** A clock time of the client's wall: 18:30. */
export const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Please choose a time.');

export const Weekday = z.literal([...weekdays]);

export const SessionTie = z.enum(sessionTies);

const weeks = z.int().min(1).max(104);

/** How often an agreed exercise comes, as it is stored and sent. */
export const Rhythm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('once') }),
  z.strictObject({ kind: z.literal('log') }),
  z
    .strictObject({
      kind: z.literal('weekly'),
      weekday: Weekday,
      time: Clock,
      weeks: weeks.nullable(),
      afterwards: z.literal('monthly').nullable(),
    })
    .refine((rhythm) => rhythm.weeks !== null || rhythm.afterwards === null, {
      path: ['weeks'],
      message: 'Please say after how many weeks it becomes once a month.',
    }),
  z.strictObject({
    kind: z.literal('every'),
    weeks: z.int().min(1).max(52),
    time: Clock,
    times: z.int().min(1).max(104).nullable(),
  }),
  z.strictObject({
    kind: z.literal('session'),
    when: SessionTie,
    every: z.int().min(1).max(12),
  }),
  z.strictObject({
    kind: z.literal('months'),
    at: z
      .array(z.int().min(1).max(24))
      .min(1)
      .max(24)
      .refine((at) => at.every((month, place) => place === 0 || month > (at[place - 1] ?? 0)), {
        message: 'The months come in order, each once.',
      }),
  }),
]);
export type Rhythm = Same<z.infer<typeof Rhythm>, native.Rhythm>;
