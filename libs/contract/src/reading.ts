import { z } from 'zod';
import { maxLineCharacters } from '@selfward/domain';
import { Day, Id, line, PageQuery } from './common.ts';
import { Reader } from './responses.ts';

/** What of a response was on the screen: goes back as it came with it, and tells nothing itself. */
export const Seen = z.string().regex(/^[A-Za-z0-9_-]{22}$/, 'This is not what was on the screen.');

/** Marked read, or not: for whoever says it, of what they saw. Saying it twice changes nothing. */
export const MarkRead = z.strictObject({ read: z.boolean(), seen: Seen });
export type MarkRead = z.infer<typeof MarkRead>;

const SeenOnes = z
  .array(z.strictObject({ id: Id, seen: Seen }))
  .min(1)
  .max(100);

export const MarkAllRead = z.strictObject({ read: z.boolean(), responses: SeenOnes });
export type MarkAllRead = z.infer<typeof MarkAllRead>;

/** It stood on a screen for three seconds. */
export const Opened = z.strictObject({ seen: Seen });
export type Opened = z.infer<typeof Opened>;

/** The same of several that stood there together. */
export const OpenedAll = z.strictObject({ responses: SeenOnes });
export type OpenedAll = z.infer<typeof OpenedAll>;

const ofWhom = { on: Day, name: z.string(), relation: z.enum(['therapist', 'colleague']) };

/** One day on which somebody at the practice opened one thing. Never a clock time. */
export const Opening = z.discriminatedUnion('what', [
  z.object({ what: z.literal('response'), ...ofWhom, title: z.string(), responseId: Id }),
  /** An answer that went to the practice as it was given; its response may be deleted since. */
  z.object({
    what: z.literal('flag'),
    ...ofWhom,
    title: z.string(),
    number: z.number().int(),
    responseId: Id.nullable(),
  }),
  z.object({ what: z.literal('progress'), ...ofWhom }),
  z.object({ what: z.literal('safety_plan'), ...ofWhom }),
]);
export type Opening = z.infer<typeof Opening>;

export const GlassDoor = z.object({
  items: z.array(Opening),
  next: z.string().nullable(),
  /** Who can read today what is shared. */
  readers: z.array(Reader),
});
export type GlassDoor = z.infer<typeof GlassDoor>;

/** Of everything, or of one response. */
export const GlassDoorQuery = PageQuery.extend({ response: Id.optional() });
export type GlassDoorQuery = z.infer<typeof GlassDoorQuery>;

export const WriteLine = z.strictObject({ text: line(maxLineCharacters) });
export type WriteLine = z.infer<typeof WriteLine>;
