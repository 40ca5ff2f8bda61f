import { Injectable } from '@nestjs/common';
import { RuleBroken } from '@selfward/domain';
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

interface Invited {
  clientId: string;
  name: string;
  requestId: string;
  consent: ConsentEntity;
}

/** Account, membership, consent and the used link: all of it or nothing. */
@Injectable()
export class Admission {
  constructor(
    private readonly database: Database,
    private readonly invitations: Invitations,
    private readonly practices: Practices,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  async admit(link: OpenLink, account: Account, invited: Invited): Promise<void> {
    const { practiceId } = link;
    const { userId } = account;
    await this.database.transaction({ practiceId, userId }, async (tx) => {
      await this.makeAccount(tx, account);
      if ((await this.invitations.accept(tx, { ...link, userId })) === 0)
        throw new Problem('link-not-valid');
      await this.requireNoMembership(tx, practiceId, userId);
      const memberId = this.practices.join(tx, {
        practiceId,
        userId,
        name: invited.name,
        roles: ['client'],
      });
      const { clientId } = invited;
      if ((await this.connect(tx, { practiceId, clientId, memberId })) === 0)
        throw new RuleBroken('client-has-login');
      void tx.insert(ConsentEntity, invited.consent);
      const actor = { practiceId, memberId, role: 'client', requestId: invited.requestId } as const;
      this.accessLog.note(tx, actor, {
        action: 'accepted',
        subject: 'invitation',
        subjectId: link.invitationId,
        clientId,
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

  private connect(
    tx: Transaction,
    { practiceId, clientId, memberId }: { practiceId: string; clientId: string; memberId: string },
  ): Promise<number> {
    return tx.run(
      `update clients set member_id = $3
       where practice_id = $1 and client_id = $2 and member_id is null`,
      [practiceId, clientId, memberId],
    );
  }
}
