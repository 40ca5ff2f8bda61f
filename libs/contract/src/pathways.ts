import { z } from 'zod';
import type * as native from '@selfward/domain';
import { mostMonths, mostWeeks, stepSizes } from '@selfward/domain';
import { line, words } from './common.ts';
import { SessionTie } from './rhythm.ts';
import type { Same } from './same.ts';

const name = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const week = z.int().min(1).max(mostWeeks);

const StepTiming = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('week'), week, until: week.optional() }),
  z.strictObject({ kind: z.literal('after'), step: name, days: z.int().min(0).max(366) }),
  z.strictObject({
    kind: z.literal('session'),
    when: SessionTie,
    every: z.int().min(1).max(12).optional(),
    week: week.optional(),
  }),
  z.strictObject({ kind: z.literal('month'), at: z.int().min(1).max(mostMonths) }),
]);

const PathwayStep = z.strictObject({
  id: name,
  exercise: name,
  size: z.enum(stepSizes),
  optional: z.boolean(),
  timing: StepTiming,
});

/**
 * A pathway as it is stored and exported. This is its shape only: what its steps say of each other
 * and of the library is the domain's `pathwayFaults`, which names the place.
 */
export const Pathway = z.strictObject({
  slug: name,
  title: line(200),
  purpose: words(2000),
  weeks: week,
  steps: z.array(PathwayStep),
});
export type Pathway = Same<z.infer<typeof Pathway>, native.Pathway>;
