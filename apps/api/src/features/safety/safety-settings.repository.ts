import { Injectable } from '@nestjs/common';
import type { WorkingHours } from '@selfward/domain';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { AccessLog } from '../access-log/index.ts';

export interface SettingsRow {
  revision: number;
  working_hours: WorkingHours;
  within_hours: number | null;
  time_zone: string;
}

export interface Saved {
  revision: number;
  workingHours: WorkingHours;
  withinHours: number | null;
  covers: readonly { memberId: string; coverId: string }[];
  at: Date;
}

const settings = `select coalesce(s.revision, 0) as revision, p.time_zone, s.within_hours,
    coalesce(s.working_hours, '[]') as working_hours
  from practices p left join safety_settings s on s.practice_id = $1
  where p.practice_id = $1`;

@Injectable()
export class SafetySettingsRepository {
  constructor(private readonly accessLog: AccessLog) {}

  open(tx: Transaction, caller: Caller): Promise<SettingsRow[]> {
    return this.accessLog.open<SettingsRow>(tx, caller, {
      subject: 'safety_settings',
      sql: `select null::uuid as subject_id, null::uuid as client_id, said.*
        from (${settings}) said where $2::uuid is not null`,
    });
  }

  read(tx: Transaction, practiceId: string): Promise<SettingsRow | undefined> {
    return tx.one<SettingsRow>(settings, [practiceId]);
  }

  /** One after the other: the row of the practice is there before the first settings are. */
  hold(tx: Transaction, practiceId: string): void {
    void tx.run('select 1 from practices where practice_id = $1 for no key update', [practiceId]);
  }

  put(tx: Transaction, { practiceId, memberId }: Caller, saved: Saved): void {
    void tx.run(
      `insert into safety_settings (practice_id, revision, working_hours, within_hours, changed_by,
         changed_at) values ($1, $3, $4, $5, $2, $6)
       on conflict (practice_id) do update set revision = excluded.revision,
         working_hours = excluded.working_hours, within_hours = excluded.within_hours,
         changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
      [
        practiceId,
        memberId,
        saved.revision,
        JSON.stringify(saved.workingHours),
        saved.withinHours,
        saved.at,
      ],
    );
    void tx.run('delete from named_covers where practice_id = $1', [practiceId]);
    void tx.run(
      `insert into named_covers (practice_id, member_id, cover_id)
       select $1, * from unnest($2::uuid[], $3::uuid[])`,
      [
        practiceId,
        saved.covers.map(({ memberId: of }) => of),
        saved.covers.map(({ coverId }) => coverId),
      ],
    );
  }

  /** Who may be named: a cover who is still a member. */
  covers(tx: Transaction, practiceId: string): Promise<{ member_id: string; name: string }[]> {
    return tx.many(
      `select member_id, name from memberships
       where practice_id = $1 and deactivated_at is null and 'cover' = any (roles)
       order by name, member_id`,
      [practiceId],
    );
  }
}
