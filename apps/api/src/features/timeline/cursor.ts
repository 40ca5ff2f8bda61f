import { Id } from '@selfward/contract';
import { invalidInput } from '../../http/problem.ts';
import type { Place } from './timeline.repository.ts';

/** Opaque to whoever carries it: kind and id of the last entry of a page, and no moment. */
export const cursorOf = ({ kind, entryId }: Place): string =>
  Buffer.from(`${kind} ${entryId}`).toString('base64url');

export function entryAt(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  const [kind = '', id] = Buffer.from(cursor, 'base64url').toString('latin1').split(' ');
  const entryId = Id.safeParse(id);
  if (!entryId.success || !/^[a-z_]+$/.test(kind))
    throw invalidInput([{ path: ['after'], message: 'This page is not there.' }]);
  return { kind, entryId: entryId.data };
}
