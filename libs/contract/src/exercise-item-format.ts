import { z } from 'zod';
import { comparisons } from '@selfward/domain';

const id = z
  .string()
  .max(64)
  .regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/);
const childId = z
  .string()
  .max(64)
  .regex(/^[a-z][a-z0-9_]*$/);
const code = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const wording = z.string().min(1);
const count = z.int().min(1);
const pick = z.enum(['first', 'latest', 'all']);

const Condition = z.strictObject({
  item: z.string().min(1),
  op: z.enum(comparisons),
  value: z.union([z.string(), z.number(), z.boolean()]),
});
const ShowIf = z.union([
  z.strictObject({ all: z.array(Condition).min(1) }),
  z.strictObject({ any: z.array(Condition).min(1) }),
]);

export const Codes = z.array(z.strictObject({ system: z.string(), code: z.string() }));

const Option = z.strictObject({
  code,
  text: wording,
  value: z.number().optional(),
  codes: Codes.optional(),
  exclusive: z.boolean().optional(),
  is_other: z.boolean().optional(),
  leaves_open: z.boolean().optional(),
});
const options = z.array(Option).min(1);

const Scale = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('likert'),
    points: z
      .array(z.strictObject({ value: z.number(), text: wording, codes: Codes.optional() }))
      .min(2),
  }),
  z.strictObject({
    kind: z.literal('slider'),
    min: z.number(),
    max: z.number(),
    step: z.number().positive(),
    low: wording,
    high: wording,
  }),
]);

const initial = z
  .union([z.string(), z.number(), z.boolean(), z.strictObject({ from: z.string(), pick })])
  .optional();

const common = {
  id,
  text: wording,
  help: wording.optional(),
  required: z.boolean().optional(),
  core: z.boolean().optional(),
  safety: z.boolean().optional(),
  private_default: z.boolean().optional(),
  carry: z.boolean().optional(),
  show_if: ShowIf.optional(),
  codes: Codes.optional(),
};

/** Everything that can stand alone and inside an entry; only the pattern of the id differs. */
const leaves = <Id extends z.ZodType<string>>(own: Id) => {
  const base = { ...common, id: own };
  const is = <Type extends string>(type: Type) => ({ ...base, type: z.literal(type) });
  const text = { max_length: count.optional(), initial };
  return [
    z.strictObject(is('info')),
    z.strictObject({ ...base, type: z.enum(['text_short', 'text_long']), ...text }),
    z.strictObject({ ...is('choice_one'), options, initial }),
    z.strictObject({ ...is('choice_many'), options, max: count.optional() }),
    z.strictObject({ ...is('scale'), scale: Scale }),
    z.strictObject({ ...is('yes_no'), initial }),
    z.strictObject({
      ...is('number'),
      min: z.number().optional(),
      max: z.number().optional(),
      unit: wording.optional(),
      initial,
    }),
    z.strictObject({ ...base, type: z.enum(['date', 'time', 'datetime']), initial }),
    z.strictObject({ ...is('pairs'), left: wording, right: wording, max: count.optional() }),
    z.strictObject({ ...is('list'), max: count.optional() }),
    z.strictObject({ ...is('attachment'), accept: z.array(z.string()), max: count.optional() }),
  ] as const;
};

const children = z.array(z.discriminatedUnion('type', leaves(childId)));
const is = <Type extends string>(type: Type) => ({ ...common, type: z.literal(type) });
const sources = z.array(z.string().min(1)).min(1);

const section = [
  ...leaves(id),
  z.strictObject({ ...is('repeat_group'), max: count.optional(), children: children.min(1) }),
  z.strictObject({ ...is('body_map'), options, max: count.optional(), children }),
  z.strictObject({ ...is('recall'), sources, pick, reveal_after: id.optional() }),
  z.strictObject({ ...is('recall_rate'), sources, scale: Scale }),
  z.strictObject({ ...is('score'), score: z.string().min(1) }),
] as const;

export const Item = z.discriminatedUnion('type', [
  ...section,
  z.strictObject({
    ...is('group'),
    stem: z.boolean().optional(),
    children: z.array(z.discriminatedUnion('type', section)).min(1),
  }),
]);
