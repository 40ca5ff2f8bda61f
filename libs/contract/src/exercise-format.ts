import { z } from 'zod';
import type * as native from '@selfward/domain';
import type { Same } from './same.ts';
import { Item } from './exercise-item-format.ts';

const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const duration = z.string().regex(/^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/);
const lang = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

const Cadence = z.strictObject({
  kind: z.enum(['once', 'log', 'weekly', 'every']),
  every: duration.optional(),
  repeats_at: z.array(duration).optional(),
  window: duration.optional(),
  then_every: duration.optional(),
  max_open: z.int().min(1).optional(),
  text: z.string().min(1),
});

const Licence = z.strictObject({
  text: z.string().min(1),
  copyright: z.string().optional(),
  source_url: z.url().optional(),
  checked_on: z.iso.date().optional(),
  ship_wording: z.boolean(),
});

const ScoreRule = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  direction: z.enum(['higher_worse', 'higher_better', 'neutral']),
  items: z
    .array(
      z.strictObject({
        ref: z.string(),
        reverse: z.strictObject({ min: z.number(), max: z.number() }).optional(),
        weight: z.number().optional(),
      }),
    )
    .min(1),
  combine: z.enum(['sum', 'mean', 'mean_times_n']),
  missing: z.strictObject({
    estimate_if_at_least: z.int().min(1).nullable(),
    never_estimate_without: z.array(z.string()),
  }),
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
});

export const Exercise = z.strictObject({
  slug,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  series: z.int().min(1),
  status: z.enum(['draft', 'active', 'retired']),
  locked: z.boolean(),
  derived_from: z.string().optional(),
  lang,
  texts: z.record(lang, z.record(z.string(), z.string())),
  title: z.string().min(1),
  purpose: z.string().min(1),
  rationale: z.string().min(1),
  cautions: z.string().optional(),
  prepare: z.boolean(),
  clinician_reviewed: z.boolean(),
  minutes: z.string().min(1),
  small_minutes: z.int().min(1).optional(),
  themes: z.array(z.string()),
  covers: z.array(z.string()),
  licence: Licence,
  cadence: Cadence,
  items: z.array(Item).min(1),
  closing_block: z.array(Item),
  scores: z.array(ScoreRule),
  scoring_note: z.string().optional(),
  review: z.array(z.string()),
});
export type Exercise = Same<z.infer<typeof Exercise>, native.Exercise>;

export { Answers, AnswerValue } from './answer-format.ts';
