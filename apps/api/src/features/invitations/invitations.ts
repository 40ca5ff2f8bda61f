import { Injectable } from '@nestjs/common';
import type { StaffRole } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import type { Transaction } from '../../database/transaction.ts';
import { InvitationEntity } from './invitation.entity.ts';

/** True of an invitation that can still be accepted; `now` names the parameter with the time. */
export const isOpenInvitation = (invitation: string, now: string): string =>
  `${invitation}.accepted_at is null and ${invitation}.expires_at > ${now}`;

const sevenDays = 7 * 24 * 60 * 60_000;

/** An invitation can be accepted for seven days from the last time it was sent. */
export const daysOpen = (from: Date): Date => new Date(from.getTime() + sevenDays);
export const sentAt = (expiresAt: Date): Date => new Date(expiresAt.getTime() - sevenDays);

export interface InvitedClient {
  email: string | null;
  is_adult_individual: boolean;
  is_archived: boolean;
  has_login: boolean;
  is_invited: boolean;
}

/** Who an invitation is for, as far as its link shows it. */
interface Invited {
  email: string;
  name: string;
  practice_name: string;
  invited_by: string;
}
export type InvitationRow =
  | (Invited & { client_id: string; called_by: string | null; roles: null })
  | (Invited & { client_id: null; called_by: null; roles: StaffRole[] });

/** The rows of invitations. Reading one by its link needs no sign-in: whoever holds it may. */
@Injectable()
export class Invitations {
  constructor(private readonly clock: Clock) {}

  /** With `requireInCare`. The client is held until the end, so that two invitations cannot cross. */
  async lockClient(
    tx: Transaction,
    { practiceId, clientId }: { practiceId: string; clientId: string },
  ): Promise<InvitedClient | undefined> {
    const held = tx.one<Omit<InvitedClient, 'is_invited'>>(
      `select c.email, c.is_adult_individual, c.archived_at is not null as is_archived,
         c.member_id is not null as has_login
       from clients c where c.practice_id = $1 and c.client_id = $2 for no key update of c`,
      [practiceId, clientId],
    );
    // A statement of its own: it has to see what was committed while the first one waited.
    const invited = tx.one(
      `select 1 from invitations i where i.practice_id = $1 and i.client_id = $2
         and ${isOpenInvitation('i', '$3')} limit 1`,
      [practiceId, clientId, this.clock.now()],
    );
    const [client, open] = await Promise.all([held, invited]);
    return client && { ...client, is_invited: open !== undefined };
  }

  insert(tx: Transaction, invitation: InvitationEntity): void {
    void tx.insert(InvitationEntity, invitation);
  }

  /** Whatever is open for this client ends now. Need not be awaited. */
  close(tx: Transaction, practiceId: string, clientId: string): void {
    void tx.run(
      `update invitations i set expires_at = $3, token_hash = null
       where i.practice_id = $1 and i.client_id = $2 and ${isOpenInvitation('i', '$3')}`,
      [practiceId, clientId, this.clock.now()],
    );
  }

  open(
    tx: Transaction,
    { practiceId, invitationId }: { practiceId: string; invitationId: string },
  ): Promise<InvitationRow | undefined> {
    return tx.one<InvitationRow>(
      `select i.client_id, i.email, coalesce(c.name, i.name) as name, c.called_by, i.roles,
         p.name as practice_name, m.name as invited_by
       from invitations i
       join practices p on p.practice_id = i.practice_id
       left join clients c on c.practice_id = i.practice_id and c.client_id = i.client_id
       join memberships m on m.practice_id = i.practice_id and m.member_id = i.created_by
       where i.practice_id = $1 and i.invitation_id = $2
         and (i.client_id is null or (c.archived_at is null and c.member_id is null))
         and ${isOpenInvitation('i', '$3')}`,
      [practiceId, invitationId, this.clock.now()],
    );
  }

  /** Once: of many that come at the same time, one changes the row. */
  accept(
    tx: Transaction,
    taken: { practiceId: string; invitationId: string; userId: string; tokenHash: Buffer },
  ): Promise<number> {
    return tx.run(
      `update invitations i set accepted_at = $4, accepted_by = $3
       where i.practice_id = $1 and i.invitation_id = $2 and i.token_hash = $5
         and ${isOpenInvitation('i', '$4')}`,
      [taken.practiceId, taken.invitationId, taken.userId, this.clock.now(), taken.tokenHash],
    );
  }
}
