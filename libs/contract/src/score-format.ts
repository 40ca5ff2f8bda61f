import { z } from 'zod';
import type * as native from '@selfward/domain';
import { Codes } from './exercise-item-format.ts';
import type { Same } from './same.ts';

export const version = z.string().regex(/^\d+\.\d+\.\d+$/);

const Norm = z.strictObject({ mean: z.number(), sd: z.number().positive() });

export const ScoreChange = z.strictObject({
  sd: z.number().positive().nullable(),
  reliability: z.number().min(0).max(1).nullable(),
  reliability_type: z.enum(['alpha', 'retest']).nullable(),
  rc_points: z.number().positive().nullable(),
  cutoff: z.number().nullable(),
  norms: z.strictObject({ general: Norm, clinical: Norm }).optional(),
  source: z.string().min(1),
  status: z.enum(['V', 'S', 'B']),
});
export type ScoreChange = Same<z.infer<typeof ScoreChange>, native.ScoreChange>;

const shared = {
  id: z.string().min(1),
  version: version.optional(),
  label: z.string().min(1),
  direction: z.enum(['higher_worse', 'higher_better', 'neutral']),
  combine: z.enum(['sum', 'mean', 'mean_times_n']),
  decimals: z.int().min(0).max(4),
  bands: z
    .array(
      z.strictObject({
        min: z.number(),
        max: z.number(),
        label: z.string(),
        source: z.string().min(1),
      }),
    )
    .nullable(),
  change: ScoreChange.optional(),
  codes: Codes.optional(),
};

export const ScoreRule = z.strictObject({
  ...shared,
  items: z
    .array(
      z.strictObject({
        ref: z.string(),
        reverse: z.strictObject({ min: z.number(), max: z.number() }).optional(),
        weight: z.number().optional(),
      }),
    )
    .min(1),
  missing: z.strictObject({
    estimate_if_at_least: z.int().min(1).nullable(),
    never_estimate_without: z.array(z.string()),
  }),
});
export type ScoreRule = Same<z.infer<typeof ScoreRule>, native.ScoreRule>;

/** A scale whose items only the manual of the practice can name. */
export const OpenScale = z.strictObject(shared);
export type OpenScale = Same<z.infer<typeof OpenScale>, native.OpenScale>;
