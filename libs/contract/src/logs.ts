import { z } from 'zod';
import type * as native from '@selfward/domain';
import { Answers, Exercise } from './exercise-format.ts';
import { Day, Id, PageQuery } from './common.ts';
import { Seen } from './reading.ts';
import type { Same } from './same.ts';

const ItemId = z.string().regex(/^[a-z][a-z0-9_.]*$/);
const LogItem = z.strictObject({ item: ItemId, label: z.string().optional() });
const title = z.string().min(1);
const words = ItemId.optional();

const LogPart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('counts'), of: z.array(LogItem).min(1) }),
  z.strictObject({
    kind: z.literal('rows'),
    title,
    item: ItemId,
    rows: z.array(z.string()).min(1),
    words,
  }),
  z.strictObject({
    kind: z.literal('pairs'),
    title,
    note: z.string(),
    first: LogItem,
    second: LogItem,
    words,
  }),
  z.strictObject({
    kind: z.literal('dots'),
    title,
    note: z.string().optional(),
    item: ItemId,
    words,
  }),
  z.strictObject({
    kind: z.literal('lines'),
    title,
    item: ItemId,
    also: z.strictObject({ slug: z.string(), item: ItemId, label: z.string() }).optional(),
  }),
  z.strictObject({ kind: z.literal('table'), title, columns: z.array(LogItem).min(1) }),
  z.strictObject({
    kind: z.literal('cards'),
    title: title.nullable(),
    of: z.array(LogItem).min(1),
    sides: z.array(ItemId).min(2).optional(),
  }),
]);

/** How the entries of a log are read together. */
export const LogLayout = z.strictObject({
  day: ItemId.optional(),
  filters: z.array(LogItem),
  parts: z.array(LogPart).min(1),
});
export type LogLayout = Same<z.infer<typeof LogLayout>, native.LogLayout>;

/** One entry, cut to what whoever asks may read. */
export const LogEntry = z.object({
  id: Id,
  /** The day that the person gave it, or else that on which they finished it. */
  on: Day,
  /** Its wording, in `wordings`; where it is not there, that of the newest entry. */
  wording: z.string(),
  answers: Answers,
  /** Goes back with "opened": what was on the screen. Null for the author. */
  seen: Seen.nullable(),
});
export type LogEntry = z.infer<typeof LogEntry>;

/** Everything that fits, newest first, cut to what is read of all entries together. */
export const LogOverview = z.object({
  entries: z.array(LogEntry),
  /** How many there are whether or not they fit. */
  of: z.number().int(),
  /** There are more than are read at once: these are the newest. */
  isCut: z.boolean(),
  /** Which codes are chosen anywhere, by the question: more there is not to look for. */
  codes: z.record(z.string(), z.array(z.string())),
});
export type LogOverview = z.infer<typeof LogOverview>;

/** One log of one client, as far as whoever asks may read it. */
export const LogPage = z.object({
  slug: z.string(),
  /** The wording of the newest entry. */
  exercise: Exercise,
  wordings: z.record(z.string(), Exercise),
  layout: LogLayout,
  /** Other logs, named by the layout, of which there are lines to read. */
  also: z.array(z.string()),
  /** With the first page only. */
  overview: LogOverview.nullable(),
  items: z.array(LogEntry),
  next: z.string().nullable(),
});
export type LogPage = z.infer<typeof LogPage>;

const pair = /^([a-z][a-z0-9_.]*):([a-z0-9-]{1,80})$/;

/** `fit=where:work,pattern:i-acted-fine-when-i-was-not`: all of it has to be so. */
const LogFit = z
  .string()
  .max(800)
  .default('')
  .transform((text, context): Record<string, string> => {
    const pairs = text.split(',').filter((one) => one !== '');
    return Object.fromEntries(
      pairs.map((one) => {
        const [, item = '', code = ''] = pair.exec(one) ?? [];
        if (item === '') context.addIssue({ code: 'custom', message: 'This is no choice.' });
        return [item, code];
      }),
    );
  });

export const LogQuery = PageQuery.extend({ fit: LogFit });
export type LogQuery = z.output<typeof LogQuery>;
