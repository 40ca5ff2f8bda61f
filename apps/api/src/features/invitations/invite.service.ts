import { Injectable } from '@nestjs/common';
import { requireInvitable, RuleBroken } from '@selfward/domain';
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
import { Throttle } from '../sign-in/index.ts';
import { daysOpen, type InvitedClient, Invitations } from './invitations.ts';

interface Asking {
  clientId: string;
  client: InvitedClient;
  invitationId: string;
  again: boolean;
}

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
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  /** Again: with a new link, and the one before is void from that moment on. */
  async invite(
    caller: Caller,
    { clientId, again }: { clientId: string; again: boolean },
    key: string,
  ): Promise<void> {
    const invitationId = newId();
    const request = [again ? 'invite client again' : 'invite client', clientId];
    // Both before a connection is held: each may need one of its own.
    await this.vault.practice(caller.practiceId);
    await this.throttle.requireInvitationRoom(caller.memberId, clientId);
    await this.database.transaction(caller, async (tx) => {
      const client = await this.hold(tx, caller, clientId);
      const act = async () => this.ask(tx, caller, { clientId, client, invitationId, again });
      await this.once.act(tx, caller, { key, request, resourceId: invitationId, act });
    });
  }

  /** Taken back: the link that was sent opens nothing any more. */
  async takeBack(caller: Caller, clientId: string): Promise<void> {
    const { practiceId } = caller;
    await this.database.transaction(caller, async (tx) => {
      const client = await this.hold(tx, caller, clientId);
      if (client.has_login) throw new RuleBroken('client-has-login');
      this.invitations.close(tx, practiceId, clientId);
      const subject = { subject: 'invitation', subjectId: clientId, clientId } as const;
      this.accessLog.note(tx, caller, { action: 'took_back', ...subject });
    });
  }

  /** The client before the care, as everybody who holds both: otherwise each would wait for the other. */
  private async hold(tx: Transaction, caller: Caller, clientId: string): Promise<InvitedClient> {
    const { practiceId } = caller;
    const client = await this.invitations.lockClient(tx, { practiceId, clientId });
    await this.care.requireInCare(tx, caller, clientId);
    if (!client) throw new Problem('not-found');
    return client;
  }

  private ask(
    tx: Transaction,
    caller: Caller,
    { clientId, client, invitationId, again }: Asking,
  ): void {
    const { practiceId, memberId } = caller;
    requireInvitable({
      isAdultInIndividualWork: client.is_adult_individual,
      isArchived: client.is_archived,
      hasLogin: client.has_login,
      isInvited: client.is_invited && !again,
    });
    if (client.email === null)
      throw invalidInput([{ path: ['email'], message: 'An invitation needs an e-mail address.' }]);
    const now = this.clock.now();
    if (again) this.invitations.close(tx, practiceId, clientId);
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
