import { Injectable } from '@nestjs/common';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Transaction } from '../../database/transaction.ts';
import { isEverybodyAway, tellAtTakeover } from '../absences/index.ts';
import { Mail } from '../mail/index.ts';
import { LookedAfterRepository } from './looked-after.repository.ts';
import { SafetyAnswersRepository } from './safety-answers.repository.ts';

interface WaitingRow {
  flag_id: string;
  client_id: string;
  is_due: boolean;
}

/**
 * What nobody has acknowledged in the hours of the practice goes to whoever covers; at once where
 * everybody of the client's own has gone away since. By the clock, and by nothing that a queue remembers:
 * late, twice or from two processes it happens once.
 */
@Injectable()
export class FlagTakeover {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mail: Mail,
    private readonly lookedAfter: LookedAfterRepository,
    private readonly written: SafetyAnswersRepository,
  ) {}

  async practice(practiceId: string): Promise<void> {
    const now = this.clock.now();
    await this.database.transaction({ practiceId }, async (tx) => {
      const rows = await tx.many<WaitingRow>(
        `select flag_id, client_id, coalesce(due_at <= $2, false) as is_due from flags
         where practice_id = $1 and state in ('new', 'seen') and taken_over_at is null
         order by flag_id limit 200 for update skip locked`,
        [practiceId, now],
      );
      for (const row of rows) await this.one(tx, { practiceId, row, now });
    });
  }

  private async one(
    tx: Transaction,
    { practiceId, row, now }: { practiceId: string; row: WaitingRow; now: Date },
  ): Promise<void> {
    const { flag_id: flagId, client_id: clientId } = row;
    const care = await this.lookedAfter.care(tx, { practiceId, clientId, now });
    if (!row.is_due && !isEverybodyAway(care)) return;
    void tx.run('update flags set taken_over_at = $3 where practice_id = $1 and flag_id = $2', [
      practiceId,
      flagId,
      now,
    ]);
    const step = { practiceId, flagId, kind: 'taken-over', memberId: null, did: [] } as const;
    this.written.step(tx, { ...step, content: null, at: now });
    for (const recipientId of tellAtTakeover(care))
      this.mail.enqueue(tx, practiceId, { template: 'something-waits', recipientId });
  }
}
