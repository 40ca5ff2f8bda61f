import { z } from 'zod';
import type * as native from '@selfward/domain';
import { groupedKinds } from '@selfward/domain';
import { slug } from './exercise-format.ts';
import type { Same } from './same.ts';

const title = z.string().min(1).max(80).optional();
const ids = z.array(z.string().min(1)).min(1);
/** `then-and-now#fears_again` */
const source = z.string().regex(/^[a-z0-9-]+#[a-z0-9_]+$/);

const Grouped = z.strictObject({
  kind: z.enum(groupedKinds),
  title,
  groups: z.array(z.strictObject({ title, items: ids })).min(1),
});

const Table = z.strictObject({
  kind: z.literal('table'),
  title,
  item: z.string(),
  columns: ids.optional(),
  again: z.strictObject({ column: z.string(), source }).optional(),
  dots: z.strictObject({ name: z.string(), value: z.string() }).optional(),
  mark: z
    .strictObject({ column: z.string(), values: z.array(z.number()).min(1), text: z.string() })
    .optional(),
});

const TwoLists = z.strictObject({ kind: z.literal('two-lists'), item: z.string(), source });

/** How one response is read; see libs/domain. Without one, answers follow each other as they were asked. */
export const ReadingLayout = z.strictObject({
  quiet: z.boolean().optional(),
  with: z.array(slug).optional(),
  dots: ids.optional(),
  latest: ids.optional(),
  versions: z.boolean().optional(),
  pinned: ids.optional(),
  parts: z.array(z.union([Grouped, Table, TwoLists])),
});
export type ReadingLayout = Same<z.infer<typeof ReadingLayout>, native.ReadingLayout>;
