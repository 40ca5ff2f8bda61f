import { z } from 'zod';
import type * as native from '@selfward/domain';
import type { Same } from './same.ts';
import { Codes, Item } from './exercise-item-format.ts';
import { ScoreRule, version } from './score-format.ts';

export const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const duration = z.string().regex(/^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/);
export const lang = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

export const Cadence = z.strictObject({
  kind: z.enum(['once', 'log', 'weekly', 'every']),
  every: duration.optional(),
  repeats_at: z.array(duration).optional(),
  window: duration.optional(),
  then_every: duration.optional(),
  max_open: z.int().min(1).optional(),
  text: z.string().min(1),
});

export const Licence = z.strictObject({
  text: z.string().min(1),
  copyright: z.string().optional(),
  source_url: z.url().optional(),
  checked_on: z.iso.date().optional(),
  ship_wording: z.boolean(),
});

export const Exercise = z.strictObject({
  slug,
  version,
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
  codes: Codes.optional(),
  scoring_note: z.string().optional(),
  review: z.array(z.string()),
});
export type Exercise = Same<z.infer<typeof Exercise>, native.Exercise>;

export { Answers, AnswerValue } from './answer-format.ts';
