import { z } from 'zod';
import type * as native from '@selfward/domain';
import { words } from './common.ts';
import { Cadence, lang, Licence, slug } from './exercise-format.ts';
import type { Same } from './same.ts';
import { OpenScale, ScoreRule, version } from './score-format.ts';

const number = z.int().min(1).max(500);
const name = z
  .string()
  .max(64)
  .regex(/^[a-z][a-z0-9_-]*$/);

/** A measure without its wording: everything that may be said about it without rights to its text. */
export const Shell = z.strictObject({
  slug,
  version,
  series: z.int().min(1),
  title: z.string().min(1),
  purpose: z.string().min(1),
  rationale: z.string().min(1),
  minutes: z.string().min(1),
  cadence: Cadence,
  licence: Licence,
  citation: z.string().min(1),
  items: z
    .array(
      z.strictObject({
        id: z
          .string()
          .max(64)
          .regex(/^[a-z][a-z0-9_]*$/),
        number,
        values: z.array(z.number()).min(2),
        safety: z.boolean().optional(),
      }),
    )
    .min(1),
  scores: z.array(ScoreRule).min(1),
  open_scales: z.array(OpenScale),
  checks: z.array(z.strictObject({ id: name, text: z.string().min(1) })),
  guide: z.array(z.string().min(1)).min(1),
  scoring_note: z.string().min(1),
});
export type Shell = Same<z.infer<typeof Shell>, native.Shell>;

// Empty texts pass here on purpose: fillShell names each place, which says more than a refused shape.
const text = words(4000);

/** What a practice types or imports to fill a shell. */
export const ShellWording = z.strictObject({
  lang,
  edition: words(400),
  stem: text.optional(),
  option_sets: z.record(name, z.array(z.strictObject({ value: z.number(), text })).max(100)),
  items: z.array(z.strictObject({ number, text, options: name })).max(500),
  scales: z.record(name, z.array(number).max(500)).optional(),
  confirmed: z.array(name).max(50),
});
export type ShellWording = Same<z.infer<typeof ShellWording>, native.ShellWording>;
