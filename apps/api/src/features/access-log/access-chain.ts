import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.ts';
import type { Transaction } from '../../database/transaction.ts';
import { genesis, linkHash, type LoggedRow, loggedColumns } from './canonical.ts';

export interface Head {
  n: number;
  hash: Buffer;
}

/** How far back the frequent run looks: longer than any transaction of the API may last. */
const recently = 15 * 60_000;
const batch = 500;

/**
 * Links the entries of a practice, each with the hash of the one before. PostgreSQL does not tell
 * the order of commits, and it is not needed: what counts is that each entry, once it is seen,
 * stands in the chain once and for ever. Within a run they are taken in the order in which they were
 * made (UUIDv7); one that committed late comes in a later run. Until then, a few seconds, an entry
 * is protected by grants alone.
 */
@Injectable()
export class AccessChain {
  constructor(private readonly database: Database) {}

  /** `everything` also finds what a lost notice left behind, and reads the whole log for it. */
  async extend(practiceId: string, reach: 'recent' | 'everything' = 'recent'): Promise<void> {
    for (;;) {
      const linked = await this.database.transaction({ practiceId }, async (tx) => {
        const head = await lockedHead(tx, practiceId);
        const rows = await unlinked(tx, practiceId, reach === 'recent' ? head.newest : null);
        if (rows.length > 0) append(tx, practiceId, { head, rows });
        return rows.length;
      });
      if (linked < batch) return;
    }
  }
}

interface LockedHead extends Head {
  /** Id of an entry at the head; null when nothing is linked yet. */
  newest: string | null;
}

/** One writer per practice, on however many replicas; the lock ends with the transaction. */
export async function lockedHead(tx: Transaction, practiceId: string): Promise<LockedHead> {
  const lock = tx.one(`select pg_advisory_xact_lock(hashtextextended('access log ' || $1, 0))`, [
    practiceId,
  ]);
  await lock; // the head is read by a later statement, which sees what the lock waited for
  const head = await tx.one<{ n: string; hash: Buffer; entry_id: string }>(
    `select n, hash, entry_id from access_log_links where practice_id = $1 order by n desc limit 1`,
    [practiceId],
  );
  if (!head) return { n: 0, hash: genesis(practiceId), newest: null };
  return { n: Number(head.n), hash: head.hash, newest: head.entry_id };
}

function unlinked(tx: Transaction, practiceId: string, newest: string | null) {
  return tx.many<LoggedRow>(
    `select ${loggedColumns} from access_log a
     where a.practice_id = $1 and a.entry_id >= $2 and not exists (
       select from access_log_links l where l.practice_id = $1 and l.entry_id = a.entry_id)
     order by a.entry_id limit $3`,
    [practiceId, newest === null ? lowestId(0) : lowestId(madeAt(newest) - recently), batch],
  );
}

function append(
  tx: Transaction,
  practiceId: string,
  { head, rows }: { head: Head; rows: LoggedRow[] },
): void {
  const hashes: Buffer[] = [];
  for (const row of rows) hashes.push(linkHash(hashes.at(-1) ?? head.hash, practiceId, row));
  void tx.run(
    `insert into access_log_links (practice_id, n, entry_id, hash)
     select $1, * from unnest($2::bigint[], $3::uuid[], $4::bytea[])`,
    [
      practiceId,
      rows.map((_, index) => head.n + index + 1),
      rows.map(({ entry_id }) => entry_id),
      hashes,
    ],
  );
}

/** The first 48 bits of a UUIDv7 are the millisecond in which it was made. */
const madeAt = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

function lowestId(millisecond: number): string {
  const hex = Math.max(0, millisecond).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}
