import { v4, v7 } from 'uuid';

/** UUIDv7, made here and not in PostgreSQL: 15 to 17 have no function for it. Never a secret. */
export const newId = (): string => v7();

/**
 * For what is shown to somebody who must not learn when it began: a UUIDv7 tells its millisecond.
 * The practice may read a shared response, and never when its client sat down to write it.
 */
export const newTimelessId = (): string => v4();

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isUuid = (id: unknown): id is string => typeof id === 'string' && uuid.test(id);

/** SET LOCAL takes no parameter, so what goes into it is checked by type and by pattern. */
export function asUuid(id: unknown): string {
  if (!isUuid(id)) throw new Error('not a UUID');
  return id;
}
