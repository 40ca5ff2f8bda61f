import { z } from 'zod';
import { LogLayout } from '@selfward/contract';
import type { LogLayouts } from '@selfward/domain';
import layouts from './data/layouts/log.json' with { type: 'json' };

/** How each built-in log is read. A file that breaks the format stops the start. */
export const logLayouts: LogLayouts = z.record(z.string(), LogLayout).parse(layouts);
