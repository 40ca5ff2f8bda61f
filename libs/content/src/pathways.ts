import { z } from 'zod';
import { Pathway } from '@selfward/contract';
import { pathwayFaults } from '@selfward/domain';
import eightWeeks from './data/pathways/burnout-recovery-8-weeks.json' with { type: 'json' };
import twelveWeeks from './data/pathways/burnout-recovery-12-weeks.json' with { type: 'json' };
import { library } from './library.ts';

/** The built-in pathways, the whole one first. A file with a fault stops the start, and says where. */
export const pathways: readonly Pathway[] = z
  .array(Pathway.superRefine(faultless))
  .parse([twelveWeeks, eightWeeks]);

export const pathwayBySlug = (slug: string): Pathway | undefined =>
  pathways.find((pathway) => pathway.slug === slug);

function faultless(pathway: Pathway, context: z.RefinementCtx): void {
  const known = new Set(library.map(({ slug }) => slug));
  for (const { code, place, step } of pathwayFaults(pathway, known))
    context.addIssue({ code: 'custom', message: `${code} at ${place} (${step ?? 'as a whole'})` });
}
