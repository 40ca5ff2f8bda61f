import { Injectable } from '@nestjs/common';
import { type Role, RuleBroken, signInLimits, type StaffRole } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Transaction } from '../../database/transaction.ts';
import { Problem } from '../../http/problem.ts';
import { AccessLog } from '../access-log/index.ts';
import { Practices } from '../practices/index.ts';
import { ConsentEntity } from './consent.entity.ts';
import type { OpenLink } from './invitation-links.ts';
import { Invitations } from './invitations.ts';

/** Whose account an invitation ends in: a new one with its first password, or one that exists. */
export interface Account {
  userId: string;
  email: string;
  newPasswordHash: string | null;
}

export type Invited =
  | { kind: 'client'; name: string; clientId: string; consent: ConsentEntity }
  | { kind: 'member'; name: string; roles: StaffRole[] };

/** Account, membership, what a client agreed to, and the used link: all of it or nothing. */
@Injectable()
export class Admission {
  constructor(
    private readonly database: Database,
    private readonly invitations: Invitations,
    private readonly practices: Practices,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  async admit(
    link: OpenLink,
    account: Account,
    invited: Invited & { requestId: string },
  ): Promise<void> {
    const { practiceId } = link;
    const { userId } = account;
    await this.database.transaction({ practiceId, userId }, async (tx) => {
      await this.makeAccount(tx, account);
      if ((await this.invitations.accept(tx, { ...link, userId })) === 0)
        throw new Problem('link-not-valid');
      await this.requireNoMembership(tx, practiceId, userId);
      const roles: Role[] = invited.kind === 'client' ? ['client'] : invited.roles;
      const [role = 'client'] = roles;
      const { name, requestId } = invited;
      const memberId = this.practices.join(tx, { practiceId, userId, name, roles });
      if (invited.kind === 'client') await this.connect(tx, memberId, invited);
      else this.shortenSignIns(tx, userId, roles);
      const actor = { practiceId, memberId, role, requestId };
      this.accessLog.note(tx, actor, {
        action: 'accepted',
        subject: 'invitation',
        subjectId: link.invitationId,
        clientId: invited.kind === 'client' ? invited.clientId : null,
      });
    });
  }

  /** Somebody with this e-mail may have come in by another practice's link in between: ask again. */
  private async makeAccount(tx: Transaction, account: Account): Promise<void> {
    const { userId, email, newPasswordHash } = account;
    if (newPasswordHash === null) return;
    const made = await tx.run(
      `insert into users (user_id, email, password_hash, created_at) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [userId, email, newPasswordHash, this.clock.now()],
    );
    if (made === 0) throw new Problem('busy');
  }

  /** Staff of the practice are not its clients under the same account. */
  private async requireNoMembership(tx: Transaction, practiceId: string, userId: string) {
    const membership = await tx.one(
      'select 1 from memberships where practice_id = $1 and user_id = $2',
      [practiceId, userId],
    );
    if (membership) throw new Problem('email-taken');
  }

  private async connect(
    tx: Transaction,
    memberId: string,
    { clientId, consent }: Extract<Invited, { kind: 'client' }>,
  ): Promise<void> {
    const connected = await tx.run(
      `update clients set member_id = $3
       where practice_id = $1 and client_id = $2 and member_id is null
         and archived_at is null`,
      [consent.practiceId, clientId, memberId],
    );
    if (connected === 0) throw new RuleBroken('client-has-login');
    void tx.insert(ConsentEntity, consent);
  }

  /** Who was a client elsewhere only, and works here now, is signed in nowhere for longer than staff. */
  private shortenSignIns(tx: Transaction, userId: string, roles: readonly Role[]): void {
    const { idleMinutes, absoluteMinutes } = signInLimits(roles);
    void tx.run(
      `update login_sessions set idle_minutes = least(idle_minutes, $2),
         absolute_minutes = least(absolute_minutes, $3) where user_id = $1 and ended_at is null`,
      [userId, idleMinutes, absoluteMinutes],
    );
  }
}
