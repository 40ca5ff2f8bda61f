import { asUuid } from '../../database/id.ts';
import { invalidInput } from '../../http/problem.ts';
import type { Keyring } from '../../vault/keyring.ts';

/** After whom a page begins: the name as it is sorted by, and the id. */
export interface PlaceInList {
  name: string;
  id: string;
}

/**
 * The name itself, so that the list goes on where it stopped when somebody is renamed in between;
 * sealed for whoever asked, because a cursor travels in addresses.
 */
export const cursorOf = (keys: Keyring, memberId: string, { name, id }: PlaceInList): string =>
  keys.seal(placeOf(memberId), `${id}${name}`).toString('base64url');

export function placeAt(
  keys: Keyring,
  memberId: string,
  cursor: string | undefined,
): PlaceInList | null {
  if (cursor === undefined) return null;
  try {
    const text = keys.open(placeOf(memberId), Buffer.from(cursor, 'base64url'));
    return { id: asUuid(text.slice(0, 36)), name: text.slice(36) };
  } catch {
    throw invalidInput([{ path: ['after'], message: 'This list has no such place.' }]);
  }
}

const placeOf = (row: string) => ({ table: 'clients', column: 'cursor', row, revision: 1 });
