import { Id } from '@selfward/contract';
import { invalidInput } from '../../http/problem.ts';

/** Opaque to whoever carries it: the id of the last session of a page. */
export const cursorOf = (sessionId: string): string => Buffer.from(sessionId).toString('base64url');

export function sessionAt(cursor: string | undefined): string | null {
  if (cursor === undefined) return null;
  const place = Id.safeParse(Buffer.from(cursor, 'base64url').toString('latin1'));
  if (!place.success) throw invalidInput([{ path: ['after'], message: 'This page is not there.' }]);
  return place.data;
}
