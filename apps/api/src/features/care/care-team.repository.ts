import { Injectable } from '@nestjs/common';
import { folded } from '../../database/folded.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { AccessLog } from '../access-log/index.ts';
import { CareRelationshipEntity } from './care-relationship.entity.ts';
import { inCare } from './care.ts';

export interface CareRow {
  member_id: string;
  name: string;
  started_on: string;
  ended_on: string | null;
  reads_from: Date | null;
  time_zone: string;
  client_name: string;
  is_archived: boolean;
}

export interface CandidateRow {
  member_id: string;
  name: string;
}

export interface InCare {
  member_id: string;
  /** Can look after the client: not deactivated, and still a therapist. */
  is_here: boolean;
}

export interface LockedTeam {
  is_archived: boolean;
  time_zone: string;
}

/** The owner may see and change every team; a therapist those of clients in their care. */
const reach = ({ role }: Caller): string => (role === 'owner' ? 'true' : inCare('c.client_id'));

const teamOf = (caller: Caller): string =>
  `select null::uuid as subject_id, c.client_id, care.member_id, m.name, care.started_on,
     care.ended_on, care.reads_from, p.time_zone, c.name as client_name,
     c.archived_at is not null as is_archived
   from clients c
   join practices p on p.practice_id = $1
   join care_relationships care on care.practice_id = $1 and care.client_id = c.client_id
   join memberships m on m.practice_id = $1 and m.member_id = care.member_id
   where c.practice_id = $1 and c.client_id = $3 and $2::uuid is not null and ${reach(caller)}
   order by care.started_on, care.care_id`;

@Injectable()
export class CareTeamRepository {
  constructor(private readonly accessLog: AccessLog) {}

  /** Newest last. Nobody's client for this caller: no row. */
  open(tx: Transaction, caller: Caller, clientId: string): Promise<CareRow[]> {
    const sql = teamOf(caller);
    return this.accessLog.open<CareRow>(tx, caller, { subject: 'care', sql, values: [clientId] });
  }

  /** After a change, which is noted as such. */
  read(tx: Transaction, caller: Caller, clientId: string): Promise<CareRow[]> {
    return tx.many<CareRow>(teamOf(caller), [caller.practiceId, caller.memberId, clientId]);
  }

  /** Therapists of the practice who are not in care of this client. */
  candidates(tx: Transaction, caller: Caller, clientId: string): Promise<CandidateRow[]> {
    return tx.many<CandidateRow>(
      `select m.member_id, m.name from memberships m
       where m.practice_id = $1 and 'therapist' = any (m.roles) and m.deactivated_at is null
         and not exists (select from care_relationships care where care.practice_id = $1
           and care.client_id = $2 and care.member_id = m.member_id and care.ended_on is null)
       order by ${folded('m.name')}, m.member_id`,
      [caller.practiceId, clientId],
    );
  }

  /** One change of a team at a time: the client is held until the end, what names them is not. */
  lock(tx: Transaction, caller: Caller, clientId: string): Promise<LockedTeam | undefined> {
    return tx.one<LockedTeam>(
      `select c.archived_at is not null as is_archived, p.time_zone
       from clients c join practices p on p.practice_id = $1
       where c.practice_id = $1 and c.client_id = $3 and $2::uuid is not null and ${reach(caller)}
       for no key update of c`,
      [caller.practiceId, caller.memberId, clientId],
    );
  }

  /** Read after the client is held: another change may have come in between. */
  members(tx: Transaction, caller: Caller, clientId: string): Promise<InCare[]> {
    return tx.many<InCare>(
      `select care.member_id,
         m.deactivated_at is null and 'therapist' = any (m.roles) as is_here
       from care_relationships care
       join memberships m on m.practice_id = $1 and m.member_id = care.member_id
       where care.practice_id = $1 and care.client_id = $2 and care.ended_on is null
       for update of care`,
      [caller.practiceId, clientId],
    );
  }

  add(tx: Transaction, care: CareRelationshipEntity): void {
    void tx.insert(CareRelationshipEntity, care);
  }

  end(
    tx: Transaction,
    caller: Caller,
    ended: { clientId: string; memberId: string; day: string },
  ): void {
    void tx.run(
      `update care_relationships set ended_on = greatest(started_on, $4::date), ended_by = $5
       where practice_id = $1 and client_id = $2 and member_id = $3 and ended_on is null`,
      [caller.practiceId, ended.clientId, ended.memberId, ended.day, caller.memberId],
    );
  }
}
