import { Injectable } from '@nestjs/common';
import type { InviteMember, MemberInvitation } from '@selfward/contract';
import { RuleBroken } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { newId } from '../../database/id.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { Vault } from '../../vault/vault.ts';
import { AccessLog, type AccessAction } from '../access-log/index.ts';
import { Once } from '../idempotency/index.ts';
import { daysOpen, Invitations } from '../invitations/index.ts';
import { Mail } from '../mail/index.ts';
import { SignInRepository, Throttle } from '../sign-in/index.ts';
import { invitationView, MemberInvitationsRepository } from './member-invitations.repository.ts';
import { MembersRepository } from './members.repository.ts';

interface Ask {
  invitationId: string;
  request: InviteMember;
  /** Whose account has this address already, if anybody's. */
  userId: string | undefined;
}

/** The owner asks somebody in to work here. */
@Injectable()
export class MemberInvitationsService {
  constructor(
    private readonly database: Database,
    private readonly repository: MemberInvitationsRepository,
    private readonly members: MembersRepository,
    private readonly invitations: Invitations,
    private readonly people: SignInRepository,
    private readonly mail: Mail,
    private readonly once: Once,
    private readonly accessLog: AccessLog,
    private readonly vault: Vault,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  async invite(caller: Caller, asked: InviteMember, key: string): Promise<MemberInvitation> {
    const request = { ...asked, email: asked.email.toLowerCase() };
    const resourceId = newId();
    const userId = (await this.people.byEmail(request.email))?.user_id;
    // Both before a connection is held: each may need one of its own.
    await this.vault.practice(caller.practiceId);
    await this.throttle.requireInvitationRoom(caller.memberId, request.email);
    return this.database.transaction(caller, async (tx) => {
      const act = () => this.ask(tx, caller, { invitationId: resourceId, request, userId });
      const intention = { key, request: ['invite member', request], resourceId, act };
      const invitationId = await this.once.act(tx, caller, intention);
      const row = await this.repository.read(tx, { practiceId: caller.practiceId, invitationId });
      if (!row) throw new Problem('not-found');
      return invitationView(row, this.clock.now());
    });
  }

  async sendAgain(caller: Caller, invitationId: string, key: string): Promise<void> {
    const { practiceId, memberId } = caller;
    await this.vault.practice(practiceId);
    const row = await this.database.glance(caller, (tx) =>
      this.repository.read(tx, { practiceId, invitationId }),
    );
    if (!row) throw new Problem('not-found');
    await this.throttle.requireInvitationRoom(memberId, row.email);
    await this.database.transaction(caller, async (tx) => {
      const act = async () => {
        const renewed = { practiceId, invitationId, expiresAt: daysOpen(this.clock.now()) };
        if ((await this.repository.renew(tx, renewed)) === 0) throw new Problem('not-found');
        this.send(tx, caller, invitationId);
      };
      const request = ['send member invitation again', invitationId];
      await this.once.act(tx, caller, { key, request, resourceId: invitationId, act });
    });
  }

  async takeBack(caller: Caller, invitationId: string): Promise<void> {
    const { practiceId } = caller;
    await this.database.transaction(caller, async (tx) => {
      const gone = await this.repository.takeBack(tx, { practiceId, invitationId });
      if (gone === 0) throw new Problem('not-found');
      this.note(tx, caller, { action: 'took_back', invitationId });
    });
  }

  private async ask(tx: Transaction, caller: Caller, { invitationId, ...ask }: Ask) {
    const { practiceId, memberId: createdBy } = caller;
    const { email, name, roles } = ask.request;
    const open = await this.repository.isInvited(tx, { practiceId, email });
    if (open) throw new RuleBroken('member-already-invited');
    if (ask.userId && (await this.members.hasMember(tx, practiceId, ask.userId)))
      throw new Problem('email-taken');
    const createdAt = this.clock.now();
    const who = { practiceId, invitationId, clientId: null, name, roles, email, createdBy };
    this.invitations.insert(tx, {
      ...who,
      acceptedBy: null,
      createdAt,
      expiresAt: daysOpen(createdAt),
      tokenHash: null,
      acceptedAt: null,
    });
    this.send(tx, caller, invitationId);
  }

  private send(tx: Transaction, caller: Caller, invitationId: string): void {
    const letter = { template: 'member-invitation', recipientId: invitationId } as const;
    this.mail.enqueue(tx, caller.practiceId, letter);
    this.note(tx, caller, { action: 'invited', invitationId });
  }

  private note(
    tx: Transaction,
    caller: Caller,
    { action, invitationId }: { action: AccessAction; invitationId: string },
  ): void {
    const subject = { subject: 'invitation', subjectId: invitationId, clientId: null } as const;
    this.accessLog.note(tx, caller, { action, ...subject });
  }
}
