export const answerFaults = [
  'unknown-item',
  'takes-no-answer',
  'wrong-shape',
  'unknown-option',
  'exclusive-option',
  'other-not-chosen',
  'repeated',
  'too-many',
  'too-long',
  'not-storable',
  'out-of-bounds',
  'required',
] as const;
export type AnswerFault = (typeof answerFaults)[number];

/** Of one text, in UTF-8. */
export const maxTextBytes = 65_536;

/** PostgreSQL has no NUL, and half a surrogate pair would come back as another character. */
export const isStorable = (text: string): boolean =>
  !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);

export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes += 1;
    else if (point < 0x800) bytes += 2;
    else bytes += point < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}

export function textFaults(value: unknown, maxLength = Infinity): AnswerFault[] {
  if (typeof value !== 'string') return ['wrong-shape'];
  if (!isStorable(value)) return ['not-storable'];
  return value.length > maxLength || utf8Bytes(value) > maxTextBytes ? ['too-long'] : [];
}

/** For items that name no maximum of their own. */
const maxEntries = 200;

export function countFaults(given: unknown[], max = maxEntries): AnswerFault[] {
  if (new Set(given).size < given.length) return ['repeated'];
  return given.length > max ? ['too-many'] : [];
}

/** Nothing but these keys: what is not part of the format is not stored. */
export const isRecord = (value: unknown, keys: string[]): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).every((key) => keys.includes(key));

/** All of them, or null when one of them is something else. */
export function recordsOf(value: unknown, keys: string[]): Record<string, unknown>[] | null {
  if (!Array.isArray(value)) return null;
  const given: unknown[] = value;
  const records = given.filter((row) => isRecord(row, keys));
  return records.length === given.length ? records : null;
}
