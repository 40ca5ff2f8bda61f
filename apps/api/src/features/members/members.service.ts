import { Injectable } from '@nestjs/common';
import type { ChangeMember, DeactivateMember, Member, Members } from '@selfward/contract';
import { dayIn, requireDeactivation, requireRoles, type Standing } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { AccessLog, type AccessAction } from '../access-log/index.ts';
import { MembershipEntity } from '../practices/index.ts';
import { invitationView, MemberInvitationsRepository } from './member-invitations.repository.ts';
import { type LockedMember, type MemberRow, MembersRepository } from './members.repository.ts';

interface Wanted {
  memberId: string;
  /** The revision that the caller saw. */
  revision: number;
}

interface Locked {
  member: Standing;
  owners: string[];
}

/** Who works here, and in which roles. A change counts from the next transaction of that person on. */
@Injectable()
export class MembersService {
  constructor(
    private readonly database: Database,
    private readonly repository: MembersRepository,
    private readonly invitations: MemberInvitationsRepository,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  async list(caller: Caller): Promise<Members> {
    const now = this.clock.now();
    const { members, invited } = await this.database.glance(caller, async (tx) => {
      const rows = this.repository.list(tx, caller, now);
      const open = this.invitations.list(tx, caller.practiceId);
      return { members: await rows, invited: await open };
    });
    return {
      members: members.map((row) => view(row, caller)),
      invitations: invited.map((row) => invitationView(row, now)),
    };
  }

  change(caller: Caller, wanted: Wanted, { name, roles }: ChangeMember): Promise<Member> {
    return this.act(caller, wanted, ({ member, owners }) => {
      requireRoles(member, roles, owners);
      return { action: 'changed', change: { name, roles } };
    });
  }

  deactivate(caller: Caller, wanted: Wanted, { leavesClients }: DeactivateMember): Promise<Member> {
    return this.act(caller, wanted, ({ member, owners }) => {
      requireDeactivation(member, { by: caller.memberId, owners, leavesClients });
      return { action: 'deactivated', change: { deactivatedAt: this.clock.now() } };
    });
  }

  reactivate(caller: Caller, wanted: Wanted): Promise<Member> {
    return this.act(caller, wanted, () => ({
      action: 'reactivated',
      change: { deactivatedAt: null },
    }));
  }

  private act(
    caller: Caller,
    { memberId, revision }: Wanted,
    decide: (locked: Locked) => { action: AccessAction; change: Partial<MembershipEntity> },
  ): Promise<Member> {
    const { practiceId } = caller;
    return this.database.transaction(caller, async (tx) => {
      const rows = await this.repository.lock(tx, practiceId, memberId);
      const held = rows.find((row) => row.member_id === memberId);
      if (!held) throw new Problem('not-found');
      if (held.revision !== revision) {
        const current = await this.read(tx, caller, memberId);
        throw new Problem('revision-changed', { current });
      }
      const { action, change } = decide({ member: standing(held), owners: ownersOf(rows) });
      const changed = { ...change, revision: revision + 1 };
      void tx.update(MembershipEntity, { practiceId, memberId }, changed);
      const subject = { subject: 'member', subjectId: memberId, clientId: null } as const;
      this.accessLog.note(tx, caller, { action, ...subject });
      return this.read(tx, caller, memberId);
    });
  }

  private async read(tx: Transaction, caller: Caller, memberId: string): Promise<Member> {
    const wanted = { practiceId: caller.practiceId, memberId, now: this.clock.now() };
    const row = await this.repository.read(tx, wanted);
    if (!row) throw new Problem('not-found');
    return view(row, caller);
  }
}

const standing = (row: LockedMember): Standing => ({
  memberId: row.member_id,
  roles: row.roles,
  isActive: row.is_active,
  clientsInCare: row.clients_in_care,
});

const ownersOf = (rows: readonly LockedMember[]): string[] =>
  rows
    .filter(({ roles, is_active }) => is_active && roles.includes('owner'))
    .map(({ member_id }) => member_id);

const view = (row: MemberRow, caller: Caller): Member => ({
  id: row.id,
  revision: row.revision,
  name: row.name,
  roles: row.roles,
  signsIn: row.signs_in,
  isYou: row.id === caller.memberId,
  deactivatedOn: row.deactivated_at && dayIn(row.time_zone, row.deactivated_at),
  clientsInCare: row.clients_in_care,
  away: row.away,
  covers: row.covers,
});
