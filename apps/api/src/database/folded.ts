import { Refusal } from '../refusal.ts';

/**
 * SQL: a name as it is sorted and searched. The database may know no letters beyond a to z (locale C),
 * so the rules of ICU are named here: Änne is found by änne, and stands with the As.
 */
export const folded = (text: string): string => `lower(${text} collate "und-x-icu")`;

interface Source {
  query: (text: string) => Promise<{ has_icu: boolean }[]>;
}

/** Said before the first table is made: in the middle of it PostgreSQL would only name a collation. */
export async function requireFolding(source: Source): Promise<void> {
  const [row] = await source.query(
    `select exists (select from pg_collation where collname = 'und-x-icu') as has_icu`,
  );
  if (!row?.has_icu)
    throw new Refusal(
      'This PostgreSQL was built without ICU, so it cannot sort or search names (the collation ' +
        '"und-x-icu" is missing). Use one that was built with ICU, as those of PostgreSQL itself, of ' +
        'Linux distributions and of the Docker image are. Nothing was changed.',
    );
}
