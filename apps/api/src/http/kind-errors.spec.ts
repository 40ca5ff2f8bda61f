import { z } from 'zod';
import { kindly } from './kind-errors.ts';

const said = (schema: z.ZodType, input: unknown): (string | undefined)[] =>
  (schema.safeParse(input, { error: kindly }).error?.issues ?? []).map(({ message }) => message);

describe('what is said about a field', () => {
  it.each<[string, z.ZodType, unknown]>([
    ['This is missing.', z.string(), undefined],
    ['This has to be a text.', z.string(), 7],
    ['This has to be a whole number.', z.int(), 1.5],
    ['This has to be a list.', z.array(z.string()), 'one'],
    ['This is either true or false.', z.boolean(), 'true'],
    ['This is more than fits: 3 characters at most.', z.string().max(3), 'four'],
    ['This is more than fits: 3 at most.', z.number().max(3), 4],
    ['This is too little: 1 at least.', z.array(z.string()).min(1), []],
    ['There is more here than is asked for.', z.strictObject({}), { role: 'owner' }],
    ['This is none of the choices.', z.enum(['small', 'full']), 'tiny'],
    ['This is not an e-mail address.', z.email(), 'nobody'],
    ['This is not a day.', z.iso.date(), '2026-02-30'],
    ['This names nothing that is here.', z.uuid(), 'x'],
    ['This does not have the form that is needed.', z.string().regex(/^\d$/), 'x'],
    ['This does not have the form that is needed.', z.union([z.string(), z.boolean()]), 7],
    ['Six digits.', z.string().regex(/^\d{6}$/, 'Six digits.'), 'x'],
  ])('%s', (sentence, schema, input) => {
    expect(said(schema, input)).toEqual([sentence]);
  });
});
