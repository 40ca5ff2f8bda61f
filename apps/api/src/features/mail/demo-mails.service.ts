import { Injectable } from '@nestjs/common';
import type { DemoMail, DemoMails } from '@selfward/contract';
import { Database } from '../../database/database.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { type KeptMail, OutboxRepository, placeOfBody } from './outbox.repository.ts';

@Injectable()
export class DemoMailsService {
  constructor(
    private readonly database: Database,
    private readonly outbox: OutboxRepository,
    private readonly vault: Vault,
  ) {}

  async newest(caller: Caller): Promise<DemoMails> {
    const { isDemo, rows } = await this.database.glance(caller, async (tx) => {
      const demo = this.outbox.isDemo(tx, caller.practiceId);
      const mails = this.outbox.newestOfDemo(tx, caller);
      return { isDemo: await demo, rows: await mails };
    });
    if (!isDemo) throw new Problem('not-found');
    const keys = await this.vault.practice(caller.practiceId);
    return { mails: rows.map((row) => opened(keys, row)) };
  }
}

function opened(keys: Keyring, { mail_id: id, sent_at, body }: KeptMail): DemoMail {
  const letter: Pick<DemoMail, 'to' | 'subject' | 'text'> = JSON.parse(
    keys.open(placeOfBody(id), body),
  );
  return { id, sentAt: sent_at.toISOString(), ...letter };
}
