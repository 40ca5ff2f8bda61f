import { Id } from '@selfward/contract';
import { invalidInput } from '../../http/problem.ts';

/** Opaque to whoever carries it: the id of the last response of a page, and no moment of anything. */
export const cursorOf = (responseId: string): string =>
  Buffer.from(responseId).toString('base64url');

export function responseAt(cursor: string | undefined): string | null {
  if (cursor === undefined) return null;
  const place = Id.safeParse(Buffer.from(cursor, 'base64url').toString('latin1'));
  if (!place.success) throw invalidInput([{ path: ['after'], message: 'This page is not there.' }]);
  return place.data;
}
