import { z } from 'zod';
import { Day } from './common.ts';
import { Exercise } from './exercise-format.ts';
import { Shell, ShellWording } from './measure-format.ts';
import { Rhythm } from './rhythm.ts';

/** Who signed that the practice has the right to this wording, and when. */
export const WordingRights = z.object({ name: z.string(), on: Day });
export type WordingRights = z.infer<typeof WordingRights>;

/** What keeps a measure from being agreed on; null where nothing does. */
export const whyNotAgreeable = ['no-wording', 'retired', 'needs-cover'] as const;
export const WhyNotAgreeable = z.enum(whyNotAgreeable);
export type WhyNotAgreeable = z.infer<typeof WhyNotAgreeable>;

/** `built-in`: its wording may be shipped. `shell`: the practice brings the wording. */
export const MeasureLine = z.object({
  slug: z.string(),
  title: z.string(),
  purpose: z.string(),
  minutes: z.string(),
  kind: z.enum(['built-in', 'shell']),
  /** Of the wording that is there; null for a shell without. */
  version: z.string().nullable(),
  /** What the agreement card starts from. */
  rhythm: Rhythm,
  hasSafetyItem: z.boolean(),
  whyNot: WhyNotAgreeable.nullable(),
  /** The measure that may be chosen openly instead because it does not ask about self-harm. */
  instead: z.object({ slug: z.string(), title: z.string() }).nullable(),
});
export type MeasureLine = z.infer<typeof MeasureLine>;
export const MeasureLines = z.object({ measures: z.array(MeasureLine) });
export type MeasureLines = z.infer<typeof MeasureLines>;

/** Everything that is known about one measure. */
export const Measure = MeasureLine.extend({
  /** With its wording; null for a shell without. */
  exercise: Exercise.nullable(),
  /** Of what the practice fills by itself. */
  shell: Shell.nullable(),
  rights: WordingRights.nullable(),
  /** Which edition the practice brought, in its words. */
  edition: z.string().nullable(),
  isRetired: z.boolean(),
});
export type Measure = z.infer<typeof Measure>;

/** The wording of a shell, signed: "We have the right to use this wording." */
export const BringWording = z.strictObject({
  wording: ShellWording,
  hasRight: z.literal(true, 'Please say that the practice has the right to this wording.'),
});
export type BringWording = z.infer<typeof BringWording>;

export const RetireMeasure = z.strictObject({ retired: z.boolean() });
export type RetireMeasure = z.infer<typeof RetireMeasure>;
