import type { Exercise } from '@selfward/domain';

/** Keys in one order at every depth: the same content is the same text, however it was put together. */
export const canonicalJson = (content: unknown): string => JSON.stringify(content, sorted);

const sorted = (_key: string, value: unknown): unknown =>
  isPlainObject(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** SHA-256 in hex. Web Crypto, so that the lib imports nothing of Node. */
export async function contentHash(exercise: Exercise): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(exercise));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
