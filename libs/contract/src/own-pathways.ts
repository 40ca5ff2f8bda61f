import { z } from 'zod';
import { Instant } from './common.ts';
import { Pathway } from './pathways.ts';

/** One line of the list of pathways. */
export const PathwayLine = z.object({
  slug: z.string(),
  title: z.string(),
  purpose: z.string(),
  weeks: z.number().int(),
  steps: z.number().int(),
  source: z.enum(['library', 'practice']),
  /** Nobody begins with it any more; whoever is on it goes on. */
  retiredAt: Instant.nullable(),
  savedByName: z.string().nullable(),
  savedAt: Instant.nullable(),
});
export type PathwayLine = z.infer<typeof PathwayLine>;
export const PathwayLines = z.object({ pathways: z.array(PathwayLine) });
export type PathwayLines = z.infer<typeof PathwayLines>;

export const OpenedPathway = z.object({
  pathway: Pathway,
  line: PathwayLine,
  /** For If-Match; null for what is built in and changes with Selfward only. */
  revision: z.number().int().nullable(),
});
export type OpenedPathway = z.infer<typeof OpenedPathway>;

/** The whole document. Its name in paths is made from the title, once. */
export const SavePathway = Pathway.omit({ slug: true });
export type SavePathway = z.infer<typeof SavePathway>;

export const RetirePathway = z.strictObject({ retired: z.boolean() });
export type RetirePathway = z.infer<typeof RetirePathway>;
