import { Injectable } from '@nestjs/common';
import { RuleBroken } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { newId } from '../../database/id.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { invalidInput, Problem } from '../../http/problem.ts';
import { Vault } from '../../vault/vault.ts';
import { AccessLog } from '../access-log/index.ts';
import { Care } from '../care/index.ts';
import { Once } from '../idempotency/index.ts';
import { Mail } from '../mail/index.ts';
import { daysOpen, Invitations } from './invitations.ts';

/** A therapist asks a client in: the invitation, its mail and its job are one transaction. */
@Injectable()
export class InviteService {
  constructor(
    private readonly database: Database,
    private readonly invitations: Invitations,
    private readonly care: Care,
    private readonly mail: Mail,
    private readonly once: Once,
    private readonly accessLog: AccessLog,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  async invite(caller: Caller, clientId: string, key: string): Promise<void> {
    const invitationId = newId();
    const request = ['invite client', clientId];
    await this.vault.practice(caller.practiceId); // opened before a connection is held
    await this.database.transaction(caller, async (tx) => {
      await this.care.requireInCare(tx, caller, clientId);
      const act = () => this.ask(tx, caller, { clientId, invitationId });
      await this.once.act(tx, caller, { key, request, resourceId: invitationId, act });
    });
  }

  private async ask(
    tx: Transaction,
    caller: Caller,
    { clientId, invitationId }: { clientId: string; invitationId: string },
  ): Promise<void> {
    const { practiceId, memberId } = caller;
    const client = await this.invitations.lockClient(tx, { practiceId, clientId });
    if (!client) throw new Problem('not-found');
    if (client.has_login) throw new RuleBroken('client-has-login');
    if (client.is_invited) throw new RuleBroken('client-already-invited');
    if (client.email === null)
      throw invalidInput([{ path: ['email'], message: 'An invitation needs an e-mail address.' }]);
    const now = this.clock.now();
    this.invitations.insert(tx, {
      practiceId,
      invitationId,
      clientId,
      name: null,
      roles: null,
      email: client.email.toLowerCase(),
      acceptedBy: null,
      createdBy: memberId,
      createdAt: now,
      expiresAt: daysOpen(now),
      tokenHash: null,
      acceptedAt: null,
    });
    this.mail.enqueue(tx, practiceId, { template: 'client-invitation', recipientId: invitationId });
    const subject = { subject: 'invitation', subjectId: invitationId, clientId } as const;
    this.accessLog.note(tx, caller, { action: 'invited', ...subject });
  }
}
