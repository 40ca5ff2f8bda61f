import { Injectable } from '@nestjs/common';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { Vault } from '../../vault/vault.ts';
import { OutboxRepository, placeOfBody } from './outbox.repository.ts';
import { Post } from './post.ts';
import { type Addressed, Recipients } from './recipients.ts';

/** The job behind the outbox. It may run twice for one mail, never not at all. */
@Injectable()
export class SendMail {
  constructor(
    private readonly database: Database,
    private readonly outbox: OutboxRepository,
    private readonly recipients: Recipients,
    private readonly post: Post,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  async run(practiceId: string, mailId: string): Promise<void> {
    const mail = await this.database.glance({ practiceId }, (tx) =>
      this.outbox.unsent(tx, practiceId, mailId),
    );
    if (!mail) return;
    const isDemo = mail.kind === 'demo';
    // Before the secret is made: it fails as long as there is no way out, and is tried again later.
    if (!isDemo && !this.post.isOpen) throw new Error('SMTP_URL is not set: this mail waits');
    const { template, recipient_id: recipientId } = mail;
    const addressed = await this.recipients.prepare({ practiceId, template, recipientId, isDemo });
    if (!addressed) return;
    if (!isDemo) await this.post.send(addressed);
    const body = isDemo ? await this.kept(practiceId, mailId, addressed) : null;
    await this.database.glance({ practiceId }, (tx) =>
      this.outbox.sent(tx, { practiceId, mailId, body, at: this.clock.now() }),
    );
  }

  /** No mail of the demo leaves; it is read on its own page. */
  private async kept(practiceId: string, mailId: string, { to, letter }: Addressed) {
    const keys = await this.vault.practice(practiceId);
    const { subject, text } = letter;
    return keys.seal(placeOfBody(mailId), JSON.stringify({ to, subject, text }));
  }
}
