import { Injectable } from '@nestjs/common';
import { Clock } from '../../database/clock.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { AccessLog } from '../access-log/index.ts';

export interface Opened {
  what: 'flag' | 'progress' | 'safety_plan';
  /** The flag, the version of the plan; of plots the client. */
  subjectId: string;
  clientId: string;
}

/** $1 the practice, $2 the member: the flag `f` stood on their screen since, be it for the second time that day. */
export const flagOpenedSince = (moment: string): string => `exists (select from other_openings o
  where o.practice_id = $1 and o.client_id = f.client_id and o.what = 'flag'
    and o.subject_id = f.flag_id and o.member_id = $2 and coalesce(o.last_at, o.first_at) > ${moment})`;

/** What stood on a screen for three seconds, for the client's glass door: a row for each day of it. */
@Injectable()
export class Openings {
  constructor(
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
  ) {}

  /** Only once it is certain that whoever says so may see it. The log has the first of each day. */
  async add(tx: Transaction, caller: Caller, opened: Opened): Promise<void> {
    const { practiceId, memberId } = caller;
    const { what, subjectId, clientId } = opened;
    const opening = await tx.one<{ is_first: boolean }>(
      `insert into other_openings as o
         (practice_id, client_id, what, subject_id, member_id, day, first_at, last_at)
       select $1, $3, $4, $5, $2, ($6::timestamptz at time zone p.time_zone)::date, $6, $6
       from practices p where p.practice_id = $1
       on conflict (practice_id, client_id, what, subject_id, member_id, day)
         do update set last_at = greatest(o.last_at, excluded.last_at)
       returning xmax = 0 as is_first`,
      [practiceId, memberId, clientId, what, subjectId, this.clock.now()],
    );
    if (!opening?.is_first) return;
    const subject = { subject: what, subjectId: what === 'progress' ? null : subjectId } as const;
    this.accessLog.note(tx, caller, { action: 'opened', ...subject, clientId });
  }
}
