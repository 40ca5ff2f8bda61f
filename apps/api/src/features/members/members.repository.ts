import { Injectable } from '@nestjs/common';
import type { StaffRole } from '@selfward/domain';
import { folded } from '../../database/folded.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { mayCover, practiceDay } from '../absences/index.ts';
import { AccessLog } from '../access-log/index.ts';

export interface MemberRow {
  id: string;
  revision: number;
  name: string;
  roles: StaffRole[];
  signs_in: boolean;
  deactivated_at: Date | null;
  clients_in_care: number;
  away: { until: string; cover: string | null } | null;
  covers: string[];
  time_zone: string;
}

export interface LockedMember {
  member_id: string;
  revision: number;
  roles: StaffRole[];
  is_active: boolean;
  clients_in_care: number;
}

/** Members are whoever works here: a client's own row is none of it. */
const isMember = (m: string) => `not 'client' = any (${m}.roles)`;

const clientsInCare = (m: string) => `(select count(*)::integer from care_relationships care
  join clients c on c.practice_id = $1 and c.client_id = care.client_id and c.archived_at is null
  where care.practice_id = $1 and care.member_id = ${m}.member_id and care.ended_on is null)`;

const isRunning = (now: string) => `${practiceDay('p', now)} between a.first_day and a.last_day`;

/** $1 is the practice, `now` the parameter with the time. */
const columns = (now: string) => `m.member_id as id, m.revision, m.name, m.roles, p.time_zone,
  m.user_id is not null as signs_in, m.deactivated_at, ${clientsInCare('m')} as clients_in_care,
  (select jsonb_build_object('until', a.last_day, 'cover', cm.name) from absences a
   left join memberships cm on cm.practice_id = $1 and cm.member_id = a.cover_id
     and ${mayCover('cm')}
   where a.practice_id = $1 and a.member_id = m.member_id and ${isRunning(now)} limit 1) as away,
  array(select am.name from absences a
    join memberships am on am.practice_id = $1 and am.member_id = a.member_id
    where a.practice_id = $1 and a.cover_id = m.member_id and ${mayCover('m')}
      and ${isRunning(now)} order by am.name) as covers`;

@Injectable()
export class MembersRepository {
  constructor(private readonly accessLog: AccessLog) {}

  /** Those who work here first, by name. */
  list(tx: Transaction, caller: Caller, now: Date): Promise<MemberRow[]> {
    return this.accessLog.open<MemberRow>(tx, caller, {
      subject: 'members',
      sql: `select null::uuid as subject_id, null::uuid as client_id, ${columns('$3')}
        from memberships m join practices p on p.practice_id = m.practice_id
        where m.practice_id = $1 and $2::uuid is not null and ${isMember('m')}
        order by m.deactivated_at is not null, ${folded('m.name')}, m.member_id`,
      values: [now],
    });
  }

  /** For the answer to a change, which is noted as such. */
  read(
    tx: Transaction,
    { practiceId, memberId, now }: { practiceId: string; memberId: string; now: Date },
  ): Promise<MemberRow | undefined> {
    return tx.one<MemberRow>(
      `select ${columns('$3')}
       from memberships m join practices p on p.practice_id = m.practice_id
       where m.practice_id = $1 and m.member_id = $2 and ${isMember('m')}`,
      [practiceId, memberId, now],
    );
  }

  /**
   * The member and every active owner, held until the end and always in the same order: two owners
   * who take the role from each other at once must not both succeed.
   */
  lock(tx: Transaction, practiceId: string, memberId: string): Promise<LockedMember[]> {
    return tx.many<LockedMember>(
      `select m.member_id, m.revision, m.roles, m.deactivated_at is null as is_active,
         ${clientsInCare('m')} as clients_in_care
       from memberships m
       where m.practice_id = $1 and ${isMember('m')}
         and (m.member_id = $2 or ('owner' = any (m.roles) and m.deactivated_at is null))
       order by m.member_id for update of m`,
      [practiceId, memberId],
    );
  }

  hasMember(
    tx: Transaction,
    practiceId: string,
    userId: string,
  ): Promise<{ member_id: string } | undefined> {
    return tx.one<{ member_id: string }>(
      'select member_id from memberships where practice_id = $1 and user_id = $2',
      [practiceId, userId],
    );
  }
}
