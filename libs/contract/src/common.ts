import { z } from 'zod';

/** UUIDv7 made by the API, in lower case only: texts are sealed to the id as it is spelled. Never a secret. */
export const Id = z.uuid().lowercase();
/** Instant in UTC, ISO 8601. */
export const Instant = z.iso.datetime();
/** A day without a clock time, as people say it: 2026-11-24. */
export const Day = z.iso
  .date('Please choose a day.')
  .regex(/^(19|20|21)/, 'Please choose a day between 1900 and 2199.');

/** IANA zone, as this installation's Node knows it. */
export const TimeZone = z.string().max(64).refine(isTimeZone, 'This is not a time zone.');

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** PostgreSQL has no NUL and would silently replace half a surrogate pair: refused before saving. */
export const isStorable = (text: string) => !text.includes('\u0000') && text.isWellFormed();

/** Text that a person wrote: kept exactly as it came, neither trimmed nor normalised. */
export const words = (max: number) =>
  z
    .string()
    .max(max, `This is too long: ${max} characters at most.`)
    .refine(isStorable, 'This has a character that cannot be saved.');

/** A short entry that may not be blank: a name, a title. */
export const line = (max: number) =>
  words(max).refine((text) => text.trim() !== '', 'Please write something here.');

export const Email = z
  .email('Please write an e-mail address, like name@example.org.')
  .max(254)
  .refine(isStorable);
export const Phone = line(40).regex(/^[+0-9 ()/.-]+$/, 'Digits, spaces and + ( ) / . - only.');
export const Password = words(1024).min(1);
/** 256 random bits, base64url. */
export const Token = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'This link is not complete.');

/** One occurrence of an agreement with a rhythm; without it, the one that is open now. */
export const OfOccurrence = z.strictObject({ occurrence: Id.optional() });
export type OfOccurrence = z.infer<typeof OfOccurrence>;

/** Of a log also which entry: one that is finished is read, added to and changed by its own id. */
export const OfEntry = OfOccurrence.extend({ response: Id.optional() });
export type OfEntry = z.infer<typeof OfEntry>;

/** A place in a list. Where it holds a name, the name is sealed in it: this travels in addresses. */
export const Cursor = z
  .string()
  .max(1000)
  .regex(/^[A-Za-z0-9_-]+$/);
export const PageQuery = z.strictObject({
  after: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(40),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** A list is answered in pages; `next` asks for the one that follows, null when this is the last. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
export interface Page<Item> {
  items: Item[];
  next: string | null;
}
