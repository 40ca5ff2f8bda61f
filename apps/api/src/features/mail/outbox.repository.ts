import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { AccessLog } from '../access-log/index.ts';
import type { MailTemplate } from './outbox.entity.ts';

export interface UnsentMail {
  template: MailTemplate;
  recipient_id: string;
  kind: 'demo' | 'real';
}

export interface KeptMail {
  mail_id: string;
  sent_at: Date;
  body: Buffer;
}

export const placeOfBody = (mailId: string) => ({
  table: 'outbox',
  column: 'body',
  row: mailId,
  revision: 1,
});

@Injectable()
export class OutboxRepository {
  constructor(private readonly accessLog: AccessLog) {}

  unsent(tx: Transaction, practiceId: string, mailId: string): Promise<UnsentMail | undefined> {
    return tx.one<UnsentMail>(
      `select o.template, o.recipient_id, p.kind
       from outbox o join practices p on p.practice_id = o.practice_id
       where o.practice_id = $1 and o.mail_id = $2 and o.sent_at is null`,
      [practiceId, mailId],
    );
  }

  sent(
    tx: Transaction,
    mail: { practiceId: string; mailId: string; body: Buffer | null; at: Date },
  ): Promise<number> {
    return tx.run(
      `update outbox set sent_at = $3, body = $4 where practice_id = $1 and mail_id = $2`,
      [mail.practiceId, mail.mailId, mail.at, mail.body],
    );
  }

  isDemo(tx: Transaction, practiceId: string): Promise<{ kind: string } | undefined> {
    return tx.one<{ kind: string }>(
      `select kind from practices where practice_id = $1 and kind = 'demo'`,
      [practiceId],
    );
  }

  newestOfDemo(tx: Transaction, caller: Caller): Promise<KeptMail[]> {
    return this.accessLog.open<KeptMail>(tx, caller, {
      subject: 'demo_mail',
      sql: `select o.mail_id as subject_id, null::uuid as client_id, o.mail_id, o.sent_at, o.body
            from outbox o join practices p on p.practice_id = o.practice_id and p.kind = 'demo'
            where o.practice_id = $1 and o.body is not null and $2::uuid is not null
            order by o.mail_id desc limit 50`,
    });
  }
}
