import { Injectable } from '@nestjs/common';
import { folded } from '../../database/folded.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { practiceDay } from '../absences/index.ts';
import { AccessLog } from '../access-log/index.ts';
import type { DetailsRow } from '../clients/index.ts';

export interface CoveredRow {
  id: string;
  name: string;
  phone: string | null;
  may_leave_message: boolean;
  therapist_name: string;
  until: string;
}

export type CoveredRecordRow = CoveredRow & DetailsRow & { called_by: string | null };

/**
 * The row rule of a cover: clients in the care of somebody who is away today, by the practice's day,
 * and named this member ($2). The day after, there is nothing here.
 */
const covered = (now: string) => `from absences a
  join practices p on p.practice_id = a.practice_id
  join memberships m on m.practice_id = $1 and m.member_id = a.member_id
  join care_relationships care on care.practice_id = $1 and care.member_id = a.member_id
    and care.ended_on is null
  join clients c on c.practice_id = $1 and c.client_id = care.client_id and c.archived_at is null
  where a.practice_id = $1 and a.cover_id = $2
    and ${practiceDay('p', now)} between a.first_day and a.last_day`;

/** The same about a shared plan s: what the colleague who is away may not read, nobody reads for them. */
export const coveredPlan = `exists (select ${covered('$3')} and c.client_id = s.client_id
  and (care.reads_from is null or care.reads_from <= s.shared_at))`;

const columns = `c.client_id as id, c.name, c.phone, c.may_leave_message,
  m.name as therapist_name, a.last_day as until`;

@Injectable()
export class CoverRepository {
  constructor(private readonly accessLog: AccessLog) {}

  list(tx: Transaction, caller: Caller, now: Date): Promise<CoveredRow[]> {
    return this.accessLog.open<CoveredRow>(tx, caller, {
      subject: 'clients',
      sql: `select null::uuid as subject_id, null::uuid as client_id, ${columns}
        ${covered('$3')} order by ${folded('m.name')}, m.member_id, ${folded('c.name')}, c.client_id`,
      values: [now],
    });
  }

  async open(
    tx: Transaction,
    caller: Caller,
    { clientId, now }: { clientId: string; now: Date },
  ): Promise<CoveredRecordRow | undefined> {
    const rows = await this.accessLog.open<CoveredRecordRow>(tx, caller, {
      subject: 'client',
      sql: `select c.client_id as subject_id, c.client_id, c.called_by, c.details,
          c.details_revision, ${columns}
        ${covered('$3')} and c.client_id = $4 order by a.last_day desc limit 1`,
      values: [now, clientId],
    });
    return rows[0];
  }

  async isCovered(
    tx: Transaction,
    { practiceId, memberId }: Caller,
    { clientId, now }: { clientId: string; now: Date },
  ): Promise<boolean> {
    const found = await tx.one(`select 1 ${covered('$3')} and c.client_id = $4 limit 1`, [
      practiceId,
      memberId,
      now,
      clientId,
    ]);
    return found !== undefined;
  }
}
