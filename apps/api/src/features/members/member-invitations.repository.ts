import { Injectable } from '@nestjs/common';
import type { MemberInvitation } from '@selfward/contract';
import { dayIn, type StaffRole } from '@selfward/domain';
import type { Transaction } from '../../database/transaction.ts';
import { sentAt } from '../invitations/index.ts';

export interface MemberInvitationRow {
  id: string;
  name: string;
  email: string;
  roles: StaffRole[];
  expires_at: Date;
  time_zone: string;
}

interface Named {
  practiceId: string;
  invitationId: string;
}

const columns = `i.invitation_id as id, i.name, i.email, i.roles, i.expires_at,
  (select time_zone from practices where practice_id = $1) as time_zone`;

/** Invitations of members; those of clients are none of them. */
const isWaiting = `i.practice_id = $1 and i.roles is not null and i.accepted_at is null`;

@Injectable()
export class MemberInvitationsRepository {
  list(tx: Transaction, practiceId: string): Promise<MemberInvitationRow[]> {
    return tx.many<MemberInvitationRow>(
      `select ${columns} from invitations i where ${isWaiting}
       order by i.created_at desc, i.invitation_id desc limit 200`,
      [practiceId],
    );
  }

  read(tx: Transaction, named: Named): Promise<MemberInvitationRow | undefined> {
    return tx.one<MemberInvitationRow>(
      `select ${columns} from invitations i where ${isWaiting} and i.invitation_id = $2`,
      [named.practiceId, named.invitationId],
    );
  }

  /** The practice's own row is held until the end, so that two invitations to one address cannot cross. */
  async isInvited(
    tx: Transaction,
    { practiceId, email }: { practiceId: string; email: string },
  ): Promise<boolean> {
    void tx.run('select 1 from practices where practice_id = $1 for no key update', [practiceId]);
    const row = await tx.one(`select 1 from invitations i where ${isWaiting} and i.email = $2`, [
      practiceId,
      email,
    ]);
    return row !== undefined;
  }

  /** The mail that follows makes a new link; the one before it is void. */
  renew(
    tx: Transaction,
    { practiceId, invitationId, expiresAt }: Named & { expiresAt: Date },
  ): Promise<number> {
    return tx.run(
      `update invitations i set expires_at = $3, token_hash = null
       where ${isWaiting} and i.invitation_id = $2`,
      [practiceId, invitationId, expiresAt],
    );
  }

  /** Leaves no address behind of somebody who never came. */
  takeBack(tx: Transaction, { practiceId, invitationId }: Named): Promise<number> {
    return tx.run(`delete from invitations i where ${isWaiting} and i.invitation_id = $2`, [
      practiceId,
      invitationId,
    ]);
  }
}

export const invitationView = (row: MemberInvitationRow, now: Date): MemberInvitation => ({
  id: row.id,
  name: row.name,
  email: row.email,
  roles: row.roles,
  sentOn: dayIn(row.time_zone, sentAt(row.expires_at)),
  isOld: row.expires_at <= now,
});
