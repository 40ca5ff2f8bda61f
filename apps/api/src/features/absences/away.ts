import { Injectable } from '@nestjs/common';
import type { Away as AwayView } from '@selfward/contract';
import type { Transaction } from '../../database/transaction.ts';

/** The day it is at the practice; `practice` names a row of practices, `now` the parameter with the time. */
export const practiceDay = (practice: string, now: string): string =>
  `(${now}::timestamptz at time zone ${practice}.time_zone)::date`;

/** Today at the practice. Waits for nothing, so it may be sent in a glance. */
export async function practiceToday(
  tx: Transaction,
  { practiceId, now }: { practiceId: string; now: Date },
): Promise<string> {
  const row = await tx.one<{ today: string }>(
    `select ${practiceDay('p', '$2')} as today from practices p where p.practice_id = $1`,
    [practiceId, now],
  );
  return row?.today ?? '';
}

/** Who is named as a cover covers as long as they are a member who may: `member` names their row. */
export const mayCover = (member: string): string =>
  `${member}.deactivated_at is null and 'cover' = any (${member}.roles)`;

export interface AwayRow {
  away_member_id: string;
  away_name: string;
  away_until: string;
  /** Null when nobody covers. */
  cover_name: string | null;
}

/** Absences as those feel them who are not away: a client, and whoever looks after a client. */
@Injectable()
export class Away {
  /**
   * Who of this client's care team is away now, by the practice's day, until when, and who covers.
   * Waits for nothing, so it may be sent in a glance.
   */
  fromClient(
    tx: Transaction,
    { practiceId, clientId, now }: { practiceId: string; clientId: string; now: Date },
  ): Promise<AwayRow[]> {
    return tx.many<AwayRow>(
      `select a.member_id as away_member_id, m.name as away_name, a.last_day as away_until,
         cm.name as cover_name
       from care_relationships care
       join practices p on p.practice_id = $1
       join absences a on a.practice_id = $1 and a.member_id = care.member_id
         and ${practiceDay('p', '$3')} between a.first_day and a.last_day
       join memberships m on m.practice_id = $1 and m.member_id = a.member_id
       left join memberships cm on cm.practice_id = $1 and cm.member_id = a.cover_id
         and ${mayCover('cm')}
       where care.practice_id = $1 and care.client_id = $2 and care.ended_on is null
       order by a.last_day, a.absence_id`,
      [practiceId, clientId, now],
    );
  }
}

/** For the client: "{therapist} is away until {day}. {cover} covers." */
export const awayView = ({ away_name, away_until, cover_name }: AwayRow): AwayView => ({
  therapist: away_name,
  until: away_until,
  cover: cover_name,
});
