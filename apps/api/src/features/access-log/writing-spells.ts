import { Injectable } from '@nestjs/common';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { newId } from '../../database/id.ts';
import type { Transaction } from '../../database/transaction.ts';
import { ChainQueue } from './chain-queue.ts';

const idle = 30 * 60_000;

interface EndedSpell {
  member_id: string;
  response_id: string;
  client_id: string;
  first_at: Date;
  last_at: Date;
  saves: number;
}

/** Somebody who writes for an hour is one entry of the log, once they have paused long enough. */
@Injectable()
export class WritingSpells {
  constructor(
    private readonly database: Database,
    private readonly queue: ChainQueue,
    private readonly clock: Clock,
  ) {}

  async end(practiceId: string): Promise<void> {
    const now = this.clock.now();
    await this.database.transaction({ practiceId }, async (tx) => {
      const spells = await tx.many<EndedSpell>(
        `delete from writing_spells where practice_id = $1 and last_at <= $2
         returning member_id, response_id, client_id, first_at, last_at, saves`,
        [practiceId, new Date(now.getTime() - idle)],
      );
      for (const spell of spells) note(tx, practiceId, { ...spell, at: now });
      if (spells.length > 0) this.queue.tell(practiceId);
    });
  }
}

function note(tx: Transaction, practiceId: string, spell: EndedSpell & { at: Date }): void {
  void tx.run(
    `insert into access_log (practice_id, entry_id, at, member_id, role, action, subject,
       subject_id, client_id, request_id, first_at, last_at, saves)
     values ($1, $2, $3, $4, 'client', 'wrote', 'response', $5, $6, 'end-writing-spells', $7, $8, $9)`,
    [
      practiceId,
      newId(),
      spell.at,
      spell.member_id,
      spell.response_id,
      spell.client_id,
      spell.first_at,
      spell.last_at,
      spell.saves,
    ],
  );
}
