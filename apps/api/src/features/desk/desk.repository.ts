import { Injectable } from '@nestjs/common';
import type { DeskSession } from '@selfward/contract';
import { folded } from '../../database/folded.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { AccessLog } from '../access-log/index.ts';

export interface DeskClientRow {
  id: string;
  name: string;
  sort_name: string;
  phone: string | null;
  may_leave_message: boolean;
}

export interface DeskSessionRow {
  id: string;
  day: string;
  clock: string;
  minutes: number;
  place: DeskSession['place'];
  state: DeskSession['state'];
  client_name: string;
  therapist_name: string;
}

interface Wanted {
  search: string;
  after: { name: string; id: string } | null;
  limit: number;
}

/** The desk reads of the whole practice, and of each thing only what an appointment book has. */
@Injectable()
export class DeskRepository {
  constructor(private readonly accessLog: AccessLog) {}

  clients(tx: Transaction, caller: Caller, wanted: Wanted): Promise<DeskClientRow[]> {
    const { search, after, limit } = wanted;
    const text = search.trim() === '' ? null : `%${search.trim().replaceAll(/[\\%_]/g, '\\$&')}%`;
    return this.accessLog.open<DeskClientRow>(tx, caller, {
      subject: 'clients',
      sql: `select null::uuid as subject_id, null::uuid as client_id, c.client_id as id, c.name,
          ${folded('c.name')} as sort_name, c.phone, c.may_leave_message
        from clients c
        where c.practice_id = $1 and $2::uuid is not null and c.archived_at is null
          and ($3::text is null or (${folded('c.name')}, c.client_id) > ($3, $4::uuid))
          and ($5::text is null or ${folded('c.name')} like ${folded('$5')})
        order by ${folded('c.name')}, c.client_id limit $6`,
      values: [after?.name ?? null, after?.id ?? null, text, limit],
    });
  }

  sessions(
    tx: Transaction,
    caller: Caller,
    { from, to }: { from: string; to: string },
  ): Promise<DeskSessionRow[]> {
    return this.accessLog.open<DeskSessionRow>(tx, caller, {
      subject: 'sessions',
      sql: `select null::uuid as subject_id, null::uuid as client_id, s.session_id as id,
          s.day::text as day, to_char(s.clock, 'HH24:MI') as clock, s.minutes, s.place, s.state,
          c.name as client_name, m.name as therapist_name
        from sessions s
        join clients c on c.practice_id = $1 and c.client_id = s.client_id
        join memberships m on m.practice_id = $1 and m.member_id = s.member_id
        where s.practice_id = $1 and $2::uuid is not null and s.day between $3 and $4
        order by s.starts_at, s.session_id limit 1000`,
      values: [from, to],
    });
  }
}
