import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Transaction } from '../../database/transaction.ts';
import { Settings } from '../../settings.ts';
import { AccessChain, type Head, lockedHead } from './access-chain.ts';

const SealLine = z.object({ practiceId: z.string(), n: z.number(), hash: z.string() });

/**
 * Once an hour the end of a chain is written down outside of it: in its table, in a file beside the
 * data, and in the log. Whoever can rewrite the database still cannot rewrite those.
 */
@Injectable()
export class Seals {
  private readonly logger = new Logger(Seals.name);
  private readonly file: string | undefined;

  constructor(
    private readonly database: Database,
    private readonly chain: AccessChain,
    private readonly clock: Clock,
    { dataPlace }: Settings,
  ) {
    this.file = dataPlace && path.join(dataPlace, 'seals', 'access-log.jsonl');
  }

  async seal(practiceId: string): Promise<void> {
    await this.chain.extend(practiceId, 'everything');
    await this.database.transaction({ practiceId }, async (tx) => {
      const head = await lockedHead(tx, practiceId);
      const [last] = await this.inTable(tx, practiceId);
      if (last) await this.requireUnbroken(tx, practiceId, last);
      if (head.n === (last?.n ?? 0)) return;
      await this.writeOutside(practiceId, head);
      void tx.run(
        `insert into access_log_seals (practice_id, n, hash, sealed_at) values ($1, $2, $3, $4)`,
        [practiceId, head.n, head.hash, this.clock.now()],
      );
    });
  }

  /** Every seal that is known of a practice, newest first. */
  async all(practiceId: string): Promise<Head[]> {
    const inTable = await this.database.glance({ practiceId }, (tx) =>
      this.inTable(tx, practiceId),
    );
    return [...inTable, ...(await this.inFile(practiceId))].toSorted((a, b) => b.n - a.n);
  }

  private async inTable(tx: Transaction, practiceId: string): Promise<Head[]> {
    const rows = await tx.many<{ n: string; hash: Buffer }>(
      'select n, hash from access_log_seals where practice_id = $1 order by n desc',
      [practiceId],
    );
    return rows.map(({ n, hash }) => ({ n: Number(n), hash }));
  }

  /** A chain that no longer holds its last seal is not sealed anew: that would cover it up. */
  private async requireUnbroken(tx: Transaction, practiceId: string, last: Head): Promise<void> {
    const link = await tx.one<{ hash: Buffer }>(
      'select hash from access_log_links where practice_id = $1 and n = $2',
      [practiceId, last.n],
    );
    if (link?.hash.equals(last.hash)) return;
    this.logger.error({ practiceId, n: last.n, seal: 'broken: the access log was changed' });
    throw new Error('the access log does not hold its last seal');
  }

  private async writeOutside(practiceId: string, { n, hash }: Head): Promise<void> {
    const sealedAt = this.clock.now().toISOString();
    const seal = { practiceId, n, hash: hash.toString('hex'), sealedAt };
    this.logger.log({ seal });
    if (this.file === undefined) return;
    await mkdir(path.dirname(this.file), { recursive: true, mode: 0o700 });
    const file = await open(this.file, 'a', 0o600);
    try {
      await file.appendFile(`${JSON.stringify(seal)}\n`);
      await file.datasync();
    } finally {
      await file.close();
    }
  }

  private async inFile(practiceId: string): Promise<Head[]> {
    if (this.file === undefined) return [];
    const text = await readFile(this.file, 'utf8').catch(() => '');
    const lines = text.split('\n').filter((line) => line.includes(practiceId));
    return lines
      .map((line) => SealLine.parse(JSON.parse(line)))
      .map(({ n, hash }) => ({ n, hash: Buffer.from(hash, 'hex') }));
  }
}
