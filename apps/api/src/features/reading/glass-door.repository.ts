import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { AccessLog } from '../access-log/index.ts';
import { readersOf } from '../care/index.ts';
import { endOf, isOver } from '../sessions/index.ts';
import type { OpeningPlace } from './glass-door-cursor.ts';

interface Opened extends OpeningPlace {
  name: string;
  is_own: boolean;
}

export type OpeningRow = Opened &
  (
    | { what: 'response'; version_id: string; response_id: string }
    | { what: 'flag'; version_id: string; item_path: string; response_id: string | null }
    | { what: 'progress' | 'safety_plan'; version_id: null }
  );

/** A client of whom nothing was opened is one row of nulls. */
export type DoorRow = OpeningRow | { of_id: null };

interface DoorAsked {
  /** Of this response only. */
  response: string | null;
  after: OpeningPlace | null;
  limit: number;
  now: Date;
  /** A session that was finished later can still be undone. */
  settled: Date;
  /** The last day of which everything is told. */
  toldUntil: string;
}

/** Among those in care today, the one with whom care began. */
const ownTherapist = `(select care.member_id from care_relationships care
  where care.practice_id = $1 and care.client_id = $3 and care.ended_on is null
  order by care.started_on, care.care_id limit 1)`;

/** A session of the two ended after the opening o, and that cannot be undone any more. */
const metSince = `exists (select from sessions s where s.practice_id = $1 and s.client_id = $3
  and s.member_id = o.member_id and ${isOver('s', '$4')} and ${endOf('s')} > o.first_at
  and (s.finished_at is null or s.finished_at <= $5))`;

/**
 * Everything of the client that stood on a screen, with the response that it belongs to. What was done
 * with an answer about self-harm stays when its response is deleted; then it belongs to none.
 */
const opened = `(select o.day, o.response_id as of_id, o.member_id, 'response' as what,
      min(o.first_at) as first_at, r.version_id, null as item_path, r.response_id
    from responses r
    join openings o on o.practice_id = $1 and o.response_id = r.response_id
    where r.practice_id = $1 and r.client_id = $3 and ($11::uuid is null or r.response_id = $11)
    group by o.day, o.response_id, o.member_id, r.version_id, r.response_id
  union all
  select o.day, o.subject_id as of_id, o.member_id, o.what, o.first_at, f.version_id, f.item_path,
      r.response_id
    from other_openings o
    left join flags f on o.what = 'flag' and f.practice_id = $1 and f.flag_id = o.subject_id
    left join responses r on r.practice_id = $1 and r.response_id = f.response_id
    where o.practice_id = $1 and o.client_id = $3 and ($11::uuid is null or r.response_id = $11))`;

/** Within a day by ids, which are random: the order of a day is no clock. */
const page = `select o.*, coalesce(o.member_id = own.member_id, false) as is_own
  from ${opened} o
  left join ${ownTherapist} own on true
  where (o.member_id is distinct from own.member_id or o.day <= $6 or ${metSince})
    and ($7::date is null or o.day < $7
      or (o.day = $7 and (o.of_id, o.member_id) > ($8::uuid, $9::uuid)))
  order by o.day desc, o.of_id, o.member_id limit $10`;

@Injectable()
export class GlassDoorRepository {
  constructor(private readonly accessLog: AccessLog) {}

  zone(tx: Transaction, { practiceId }: ClientCaller): Promise<{ time_zone: string } | undefined> {
    return tx.one(`select time_zone from practices where practice_id = $1`, [practiceId]);
  }

  page(tx: Transaction, caller: ClientCaller, asked: DoorAsked): Promise<DoorRow[]> {
    const { after, limit, now, settled, toldUntil, response } = asked;
    const place = [after?.day ?? null, after?.of_id ?? null, after?.member_id ?? null];
    return this.accessLog.open<DoorRow>(tx, caller, {
      subject: 'glass_door',
      sql: `select null::uuid as subject_id, c.client_id, o.day::text as day, o.of_id,
          o.what, o.response_id, o.item_path, o.member_id, o.version_id, o.is_own, m.name
        from clients c
        left join lateral (${page}) o on true
        left join memberships m on m.practice_id = $1 and m.member_id = o.member_id
        where c.practice_id = $1 and c.member_id = $2 and c.client_id = $3
        order by o.day desc, o.of_id, o.member_id`,
      values: [caller.clientId, now, settled, toldUntil, ...place, limit, response],
    });
  }

  /** Everybody who can read today what is shared. */
  readers(tx: Transaction, { practiceId, clientId }: ClientCaller): Promise<{ name: string }[]> {
    return tx.many(`select unnest(${readersOf('$2')}) as name`, [practiceId, clientId]);
  }
}
