import { z } from 'zod';
import type { Offer } from '@selfward/domain';
import offered from './data/layouts/offers.json' with { type: 'json' };

const Place = z.string().regex(/^[a-z0-9-]+#[a-z0-9_.]+$/);

/** Which earlier answers may be taken over where. A file that breaks the format stops the start. */
export const offers: readonly Offer[] = z
  .array(z.strictObject({ to: Place, from: z.array(Place).min(1) }))
  .parse(offered);
