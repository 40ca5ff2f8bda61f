import { v7 } from 'uuid';

/** UUIDv7, made here and not in PostgreSQL: 15 to 17 have no function for it. Never a secret. */
export const newId = (): string => v7();

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** SET LOCAL takes no parameter, so what goes into it is checked by type and by pattern. */
export function asUuid(id: unknown): string {
  if (typeof id !== 'string' || !uuid.test(id)) throw new Error('not a UUID');
  return id;
}
