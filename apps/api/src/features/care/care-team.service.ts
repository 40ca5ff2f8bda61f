import { Injectable } from '@nestjs/common';
import type { CareTeam } from '@selfward/contract';
import { dayIn, endCare, joinCare } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { newId } from '../../database/id.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { invalidInput, Problem } from '../../http/problem.ts';
import { Vault } from '../../vault/vault.ts';
import { AccessLog } from '../access-log/index.ts';
import { Once } from '../idempotency/index.ts';
import {
  type CareRow,
  CareTeamRepository,
  type InCare,
  type LockedTeam,
} from './care-team.repository.ts';

interface Asked {
  clientId: string;
  memberId: string;
}

interface Held extends Asked {
  team: LockedTeam;
}

/** Who cares for a client, from a day to a day. */
@Injectable()
export class CareTeamService {
  constructor(
    private readonly database: Database,
    private readonly repository: CareTeamRepository,
    private readonly accessLog: AccessLog,
    private readonly once: Once,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  async open(caller: Caller, clientId: string): Promise<CareTeam> {
    return this.database.glance(caller, (tx) =>
      this.present(tx, caller, { clientId, rows: this.repository.open(tx, caller, clientId) }),
    );
  }

  /** From now on: what was shared before is not for whoever joins. */
  async add(caller: Caller, asked: Asked, key: string): Promise<CareTeam> {
    const careId = newId();
    const request = ['join care', asked.clientId, asked.memberId];
    await this.vault.practice(caller.practiceId); // its hash is taken inside the transaction
    return this.database.transaction(caller, async (tx) => {
      const team = await this.hold(tx, caller, asked.clientId);
      const act = () => this.join(tx, caller, { ...asked, team, careId });
      await this.once.act(tx, caller, { key, request, resourceId: careId, act });
      const { clientId } = asked;
      const rows = this.repository.read(tx, caller, clientId);
      return this.present(tx, caller, { clientId, rows });
    });
  }

  /** Nothing to answer with: whoever ends their own care does not see this client any more. */
  async end(caller: Caller, { clientId, memberId }: Asked): Promise<void> {
    await this.database.transaction(caller, async (tx) => {
      const { is_archived: isArchived, time_zone } = await this.hold(tx, caller, clientId);
      const members = await this.repository.members(tx, caller, clientId);
      if (!members.some(isMember(memberId))) throw new Problem('not-found');
      const others = members.filter(({ member_id, is_here }) => is_here && member_id !== memberId);
      endCare({ others: others.length, isArchived });
      const day = dayIn(time_zone, this.clock.now());
      this.repository.end(tx, caller, { clientId, memberId, day });
      this.note(tx, caller, { action: 'ended', clientId, memberId });
    });
  }

  private async join(
    tx: Transaction,
    caller: Caller,
    { clientId, memberId, team, careId }: Held & { careId: string },
  ): Promise<void> {
    const members = await this.repository.members(tx, caller, clientId);
    joinCare({ isInCare: members.some(isMember(memberId)) });
    const candidates = await this.repository.candidates(tx, caller, clientId);
    if (!candidates.some(({ member_id }) => member_id === memberId))
      throw invalidInput([
        { path: ['memberId'], message: 'This is no therapist of the practice.' },
      ]);
    const now = this.clock.now();
    this.repository.add(tx, {
      practiceId: caller.practiceId,
      careId,
      clientId,
      memberId,
      startedOn: dayIn(team.time_zone, now),
      endedOn: null,
      readsFrom: now,
      addedBy: caller.memberId,
      endedBy: null,
    });
    this.note(tx, caller, { action: 'started', clientId, memberId });
  }

  private async hold(tx: Transaction, caller: Caller, clientId: string): Promise<LockedTeam> {
    const team = await this.repository.lock(tx, caller, clientId);
    if (!team) throw new Problem('not-found');
    return team;
  }

  private async present(
    tx: Transaction,
    caller: Caller,
    { clientId, rows: asked }: { clientId: string; rows: Promise<CareRow[]> },
  ): Promise<CareTeam> {
    const [rows, candidates] = await Promise.all([
      asked,
      this.repository.candidates(tx, caller, clientId),
    ]);
    const [first] = rows;
    if (!first) throw new Problem('not-found');
    return {
      clientName: first.client_name,
      isArchived: first.is_archived,
      members: rows.filter(({ ended_on }) => ended_on === null).map(memberOf),
      earlier: rows.flatMap(({ name, started_on: since, ended_on: until }) =>
        until === null ? [] : [{ name, since, until }],
      ),
      candidates: candidates.map(({ member_id: memberId, name }) => ({ memberId, name })),
    };
  }

  private note(
    tx: Transaction,
    caller: Caller,
    { action, clientId, memberId }: Asked & { action: 'started' | 'ended' },
  ): void {
    this.accessLog.note(tx, caller, { action, subject: 'care', subjectId: memberId, clientId });
  }
}

const isMember =
  (memberId: string) =>
  ({ member_id }: InCare): boolean =>
    member_id === memberId;

const memberOf = (row: CareRow): CareTeam['members'][number] => ({
  memberId: row.member_id,
  name: row.name,
  since: row.started_on,
  readsFrom: row.reads_from && dayIn(row.time_zone, row.reads_from),
});
