import { z } from 'zod';
import type * as native from '@selfward/domain';
import { revealChoices } from '@selfward/domain';
import type { Same } from './same.ts';

// The domain counts bytes of each text against its item; this is the shape, and an outer bound.
const text = z.string().max(65_536);
const id = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);
const code = z.string().max(80);

/** What stands at the path of one item: codes, numbers and own words, never shown texts. */
const Given = z.union([
  text,
  z.number(),
  z.boolean(),
  z.strictObject({ code, other: text.optional() }),
  z.strictObject({ codes: z.array(code), other: text.optional() }),
  z.array(z.strictObject({ id, left: text, right: text })),
  z.array(z.strictObject({ id, text })),
  z.strictObject({ entries: z.array(id) }),
  z.strictObject({ regions: z.array(z.strictObject({ code, other: text.optional() })) }),
  z.strictObject({ at: z.string().max(20), zone: z.string().max(64) }),
  z.strictObject({
    ratings: z.array(
      z.strictObject({
        id,
        value: z.number(),
        words: text.optional(),
        before: z.number().optional(),
      }),
    ),
  }),
  z.strictObject({ files: z.array(z.strictObject({ id, name: text })) }),
]);
/** Whether the old words were shown, and then what stood above them before. */
const Reveal = z.strictObject({
  reveal: z.enum(revealChoices),
  first: z.record(z.string().max(200), Given).optional(),
});

export const AnswerValue = z.union([...Given.options, Reveal]);
export type AnswerValue = Same<z.infer<typeof AnswerValue>, native.AnswerValue>;

export const Answers = z.record(z.string().max(200), AnswerValue);
export type Answers = Same<z.infer<typeof Answers>, native.Answers>;
