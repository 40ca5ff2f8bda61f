import { Injectable } from '@nestjs/common';
import type { Client } from '@selfward/contract';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { AccessLog } from '../access-log/index.ts';
import { inCare } from '../care/index.ts';
import { pausedUntil } from '../pauses/index.ts';
import { sharedPlanDay } from '../safety-plans/index.ts';
import { unansweredWishes } from '../wishes/index.ts';
import { ClientEntity } from './client.entity.ts';
import { careOfCaller, type ClientLineRow, login } from './client-list.repository.ts';
import type { DetailsRow } from './details.ts';

export interface ClientRow extends Omit<ClientLineRow, 'sort_name'>, DetailsRow {
  revision: number;
  email: string | null;
  phone: string | null;
  may_leave_message: boolean;
  time_zone: string;
  language: Client['language'];
  is_adult_individual: boolean;
  invited_at: Date | null;
  expires_at: Date;
  accepted_at: Date | null;
  finds_own_number: boolean;
  paused_until: string | null;
  plan_on: string | null;
  steps_asked: number;
}

interface Wanted {
  clientId: string;
  now: Date;
}

export interface LockedClient {
  revision: number;
  email: string | null;
  details_revision: number;
  archived_at: Date | null;
}

const record = `c.client_id, c.client_id as id, c.revision, c.name, c.called_by, c.email, c.phone,
    c.may_leave_message, c.time_zone, c.language, c.is_adult_individual, c.details,
    c.details_revision, c.archived_at, care.started_on as in_care_since,
    p.time_zone as practice_zone, ${login('$3')} as login,
    (p.phone is not null or exists (select 1 from help_contacts h where h.practice_id = $1))
      as finds_own_number,
    ${pausedUntil('$3')} as paused_until, ${sharedPlanDay('c.client_id')} as plan_on,
    ${unansweredWishes('$3')} as steps_asked,
    i.created_at as invited_at, i.expires_at, i.accepted_at
  from clients c ${careOfCaller}
  join practices p on p.practice_id = c.practice_id
  left join lateral (select i.created_at, i.expires_at, i.accepted_at from invitations i
    where i.practice_id = $1 and i.client_id = c.client_id
    order by i.created_at desc limit 1) i on true
  where c.practice_id = $1 and c.client_id = $4`;

@Injectable()
export class ClientsRepository {
  constructor(private readonly accessLog: AccessLog) {}

  /** An opening, so it is noted. */
  async open(tx: Transaction, caller: Caller, wanted: Wanted): Promise<ClientRow | undefined> {
    const rows = await this.accessLog.open<ClientRow>(tx, caller, {
      subject: 'client',
      sql: `select c.client_id as subject_id, ${record}`,
      values: [wanted.now, wanted.clientId],
    });
    return rows[0];
  }

  /** For the answer to a change, which is noted as such. */
  read(tx: Transaction, caller: Caller, wanted: Wanted): Promise<ClientRow | undefined> {
    const { practiceId, memberId } = caller;
    return tx.one<ClientRow>(`select ${record}`, [
      practiceId,
      memberId,
      wanted.now,
      wanted.clientId,
    ]);
  }

  /** Held until the end of the transaction; a row that names this client can still come, or both would wait. */
  lock(tx: Transaction, caller: Caller, clientId: string): Promise<LockedClient | undefined> {
    return tx.one<LockedClient>(
      `select c.revision, c.email, c.details_revision, c.archived_at from clients c
       where c.practice_id = $1 and c.client_id = $3 and ${inCare('c.client_id')}
       for no key update of c`,
      [caller.practiceId, caller.memberId, clientId],
    );
  }

  insert(tx: Transaction, client: ClientEntity): void {
    void tx.insert(ClientEntity, client);
  }

  /** Why something was set aside after `since` stays with the client: the work had ended. */
  keepReasons(
    tx: Transaction,
    { practiceId }: Caller,
    { clientId, since }: { clientId: string; since: Date },
  ): void {
    void tx.run(
      `update occurrences set reason_kept = true
       where practice_id = $1 and client_id = $2 and closed_at > $3 and reason is not null`,
      [practiceId, clientId, since],
    );
  }

  /** Nothing opened meanwhile, and nothing is made up for at once: the days do not count. */
  movePathways(
    tx: Transaction,
    { practiceId }: Caller,
    { clientId, since, now }: { clientId: string; since: Date; now: Date },
  ): void {
    void tx.run(
      `update enrolments e set revision = e.revision + 1, before = null, shift_days = e.shift_days
         + ($4::timestamptz at time zone c.time_zone)::date
         - ($3::timestamptz at time zone c.time_zone)::date
       from clients c
       where e.practice_id = $1 and e.client_id = $2 and e.ended_at is null
         and c.practice_id = $1 and c.client_id = $2`,
      [practiceId, clientId, since, now],
    );
  }

  change(
    tx: Transaction,
    caller: Caller,
    client: { clientId: string } & Partial<ClientEntity>,
  ): void {
    const { clientId, ...change } = client;
    void tx.update(ClientEntity, { practiceId: caller.practiceId, clientId }, change);
  }
}
