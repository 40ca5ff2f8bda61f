import { Injectable } from '@nestjs/common';
import type { WorkingHours } from '@selfward/domain';
import type { Transaction } from '../../database/transaction.ts';
import { type CareRow, careNow, mayCover, practiceDay } from '../absences/index.ts';
import { isMeeting } from '../sessions/index.ts';

export interface SettledRow {
  working_hours: WorkingHours | null;
  within_hours: number | null;
  time_zone: string;
  today: string;
  /** The days on which the numbers under "Get help now" were checked. */
  checked: string[];
}

export interface CoveredBy {
  member_id: string;
  name: string;
  cover_id: string | null;
}

@Injectable()
export class LookedAfterRepository {
  settled(
    tx: Transaction,
    { practiceId, now }: { practiceId: string; now: Date },
  ): Promise<SettledRow | undefined> {
    return tx.one<SettledRow>(
      `select s.working_hours, s.within_hours, p.time_zone, ${practiceDay('p', '$2')}::text as today,
         array(select h.checked_on::text from help_contacts h where h.practice_id = $1) as checked
       from practices p left join safety_settings s on s.practice_id = $1
       where p.practice_id = $1`,
      [practiceId, now],
    );
  }

  /** Everybody who has clients, with whoever is named for always and may cover. */
  therapists(tx: Transaction, practiceId: string): Promise<CoveredBy[]> {
    return tx.many<CoveredBy>(
      `select m.member_id, m.name, cover.member_id as cover_id from memberships m
       left join named_covers n on n.practice_id = $1 and n.member_id = m.member_id
       left join memberships cover on cover.practice_id = $1 and cover.member_id = n.cover_id
         and ${mayCover('cover')}
       where m.practice_id = $1 and m.deactivated_at is null and 'therapist' = any (m.roles)
       order by m.name, m.member_id`,
      [practiceId],
    );
  }

  async isMeeting(
    tx: Transaction,
    { practiceId, clientId, now }: { practiceId: string; clientId: string; now: Date },
  ): Promise<boolean> {
    const row = await tx.one<{ is_meeting: boolean }>(
      `select ${isMeeting('$2', '$3')} as is_meeting`,
      [practiceId, clientId, now],
    );
    return row?.is_meeting ?? false;
  }

  /** Everybody in care of the client, for the card before a start; and who of them is named. */
  care(
    tx: Transaction,
    { practiceId, clientId, now }: { practiceId: string; clientId: string; now: Date },
  ): Promise<CareRow[]> {
    return tx.many<CareRow>(`select * from ${careNow('$2', '$3')} care order by name, member_id`, [
      practiceId,
      clientId,
      now,
    ]);
  }
}
