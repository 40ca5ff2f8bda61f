import { Injectable } from '@nestjs/common';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { Settings } from '../../settings.ts';
import { hashOf, newToken } from '../../vault/token.ts';
import { Vault } from '../../vault/vault.ts';
import { type Letter, write } from './letters.ts';
import type { MailTemplate } from './outbox.entity.ts';
import { codeHash, newCode } from './secrets.ts';

const sevenDays = 7 * 24 * 60 * 60_000;

export interface Addressed {
  to: string;
  letter: Letter;
}

/** What a mail is about, as far as sending it needs. */
export interface MailRow {
  practiceId: string;
  template: MailTemplate;
  recipientId: string;
  isDemo: boolean;
}

/**
 * Makes the secret of a letter in the moment of sending and stores only its hash. Sent again after a
 * failure, it carries a new one and the old one is void. Undefined when it is not needed any more.
 */
@Injectable()
export class Recipients {
  private readonly letters: Record<MailTemplate, (mail: MailRow) => Promise<Addressed | undefined>>;

  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {
    this.letters = {
      'client-invitation': (mail) => this.invitation(mail),
      'member-invitation': (mail) => this.invitation(mail),
      'sign-in-code': (mail) => this.code(mail),
      'something-waits': (mail) => this.member(mail),
    };
  }

  prepare(mail: MailRow): Promise<Addressed | undefined> {
    return this.letters[mail.template](mail);
  }

  private async invitation(mail: MailRow): Promise<Addressed | undefined> {
    const { practiceId, recipientId } = mail;
    const token = newToken(); // it exists in the mail alone
    const now = this.clock.now();
    const row = await this.database.glance({ practiceId }, (tx) =>
      tx.one<{ email: string }>(
        `update invitations set token_hash = $3, expires_at = $4
         where practice_id = $1 and invitation_id = $2 and accepted_at is null and expires_at > $5
         returning email`,
        [practiceId, recipientId, hashOf(token), new Date(now.getTime() + sevenDays), now],
      ),
    );
    // After the #, so that no server, proxy or log of one ever sees the token.
    const link = `${this.originFor(mail)}/invitation#${token}`;
    return row && { to: row.email, letter: write(mail.template, link) };
  }

  private async code(mail: MailRow): Promise<Addressed | undefined> {
    const { practiceId, recipientId } = mail;
    const code = newCode();
    const hash = codeHash(await this.vault.practice(practiceId), recipientId, code);
    const found = await this.database.glance({ practiceId }, (tx) =>
      tx.one<{ user_id: string }>(
        `update sign_in_codes c set code_hash = $3 from memberships m
         where c.practice_id = $1 and c.code_id = $2 and c.used_at is null and c.expires_at > $4
           and m.practice_id = $1 and m.member_id = c.member_id and m.user_id is not null
           and m.deactivated_at is null returning m.user_id`,
        [practiceId, recipientId, hash, this.clock.now()],
      ),
    );
    const email = found && (await this.emailOf(found.user_id));
    return email === undefined ? undefined : { to: email, letter: write(mail.template, code) };
  }

  /** No secret in it: whoever it goes to signs in as always. */
  private async member(mail: MailRow): Promise<Addressed | undefined> {
    const { practiceId, recipientId } = mail;
    const found = await this.database.glance({ practiceId }, (tx) =>
      tx.one<{ user_id: string }>(
        `select user_id from memberships where practice_id = $1 and member_id = $2
         and user_id is not null and deactivated_at is null`,
        [practiceId, recipientId],
      ),
    );
    const email = found && (await this.emailOf(found.user_id));
    if (email === undefined) return undefined;
    return { to: email, letter: write(mail.template, `${this.settings.origins[0] ?? ''}/sign-in`) };
  }

  /** The address of the account, which is a person's own row. */
  private async emailOf(userId: string): Promise<string | undefined> {
    const row = await this.database.glance({ userId }, (tx) =>
      tx.one<{ email: string }>('select email from users where user_id = $1', [userId]),
    );
    return row?.email;
  }

  /** Clients of the demo live on the other name of this machine, so that both can be signed in. */
  private originFor({ isDemo, template }: MailRow): string {
    const [first = '', second] = this.settings.origins;
    return isDemo && template !== 'member-invitation' ? (second ?? first) : first;
  }
}
