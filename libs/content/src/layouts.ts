import { z } from 'zod';
import { ReadingLayout } from '@selfward/contract';
import responses from './data/layouts/response.json' with { type: 'json' };

/** How the answers of each exercise are read in review. A file that breaks the format stops the start. */
export const responseLayouts: Readonly<Record<string, ReadingLayout>> = z
  .record(z.string(), ReadingLayout)
  .parse(responses);
