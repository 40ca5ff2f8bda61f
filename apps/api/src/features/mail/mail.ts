import { Injectable } from '@nestjs/common';
import { Clock } from '../../database/clock.ts';
import { newId } from '../../database/id.ts';
import type { Transaction } from '../../database/transaction.ts';
import { type MailTemplate, OutboxEntity } from './outbox.entity.ts';

/** Mail is written down in the transaction that it is about, and sent by a job once that is committed. */
@Injectable()
export class Mail {
  constructor(private readonly clock: Clock) {}

  /** Need not be awaited: if it fails, the transaction fails. */
  enqueue(
    tx: Transaction,
    practiceId: string,
    letter: { template: MailTemplate; recipientId: string },
  ): void {
    const mailId = newId();
    void tx.insert(OutboxEntity, {
      practiceId,
      mailId,
      ...letter,
      createdAt: this.clock.now(),
      sentAt: null,
      body: null,
    });
    void tx.run('select jobs.enqueue($1, $2, $3, $4, $5)', [
      'send-mail',
      practiceId,
      { mailId },
      null,
      `send-mail:${mailId}`,
    ]);
  }
}
