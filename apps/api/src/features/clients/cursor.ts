import { asUuid } from '../../database/id.ts';
import { invalidInput } from '../../http/problem.ts';

/** Opaque to whoever carries it: the id of the last client of a page. */
export const cursorOf = (clientId: string): string =>
  Buffer.from(clientId.replaceAll('-', ''), 'hex').toString('base64url');

export function clientAt(cursor: string | undefined): string | null {
  if (cursor === undefined) return null;
  const hex = Buffer.from(cursor, 'base64url').toString('hex');
  try {
    return asUuid(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
  } catch {
    throw invalidInput([{ path: ['after'], message: 'This list has no such place.' }]);
  }
}
