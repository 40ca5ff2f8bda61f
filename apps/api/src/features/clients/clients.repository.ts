import { Injectable } from '@nestjs/common';
import type { Client } from '@selfward/contract';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { AccessLog } from '../access-log/index.ts';
import { inCare } from '../care/index.ts';
import { isOpenInvitation } from '../invitations/index.ts';
import { ClientEntity } from './client.entity.ts';

export interface ClientRow {
  id: string;
  revision: number;
  name: string;
  called_by: string | null;
  email: string | null;
  phone: string | null;
  may_leave_message: boolean;
  time_zone: string;
  login: Client['login'];
  in_care_since: string;
}

export interface After {
  now: Date;
  /** The client with whom the page before this one ended. */
  after: string | null;
  limit: number;
}

@Injectable()
export class ClientsRepository {
  constructor(private readonly accessLog: AccessLog) {}

  /**
   * By name. The place to go on from is looked up by id, so that no name travels in an address; it
   * is the place of someone in care as well, or the page is empty.
   */
  page(tx: Transaction, caller: Caller, { now, after, limit }: After): Promise<ClientRow[]> {
    const sql = `select null::uuid as subject_id, null::uuid as client_id, ${columns('$3')}
      from clients c ${careOfCaller}
      where c.practice_id = $1 and ($4::uuid is null or (lower(c.name), c.client_id) > (
        select lower(last.name), last.client_id from clients last
        where last.practice_id = $1 and last.client_id = $4 and ${inCare('last.client_id')}))
      order by lower(c.name), c.client_id limit $5`;
    return this.accessLog.open<ClientRow>(tx, caller, {
      subject: 'clients',
      sql,
      values: [now, after, limit],
    });
  }

  /** An opening, so it is noted. */
  async open(tx: Transaction, caller: Caller, wanted: Wanted): Promise<ClientRow | undefined> {
    const rows = await this.accessLog.open<ClientRow>(tx, caller, {
      subject: 'client',
      sql: `select c.client_id as subject_id, c.client_id, ${columns('$3')}
        from clients c ${careOfCaller} where c.practice_id = $1 and c.client_id = $4`,
      values: [wanted.now, wanted.clientId],
    });
    return rows[0];
  }

  /** For the answer to a change, which is noted as such. */
  read(tx: Transaction, caller: Caller, wanted: Wanted): Promise<ClientRow | undefined> {
    return tx.one<ClientRow>(
      `select ${columns('$3')} from clients c ${careOfCaller}
       where c.practice_id = $1 and c.client_id = $4`,
      [caller.practiceId, caller.memberId, wanted.now, wanted.clientId],
    );
  }

  /** Held until the end of the transaction. */
  lock(tx: Transaction, caller: Caller, clientId: string): Promise<LockedClient | undefined> {
    return tx.one<LockedClient>(
      `select c.revision, c.email from clients c
       where c.practice_id = $1 and c.client_id = $3 and ${inCare('c.client_id')} for update of c`,
      [caller.practiceId, caller.memberId, clientId],
    );
  }

  insert(tx: Transaction, client: ClientEntity): void {
    void tx.insert(ClientEntity, client);
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

interface Wanted {
  clientId: string;
  now: Date;
}

interface LockedClient {
  revision: number;
  email: string | null;
}

/** $1 is the practice, $2 the member who asks: the row rule of everything here. */
const careOfCaller = `join care_relationships care on care.practice_id = c.practice_id
  and care.client_id = c.client_id and care.member_id = $2 and care.ended_on is null`;

const columns = (now: string): string =>
  `c.client_id as id, c.revision, c.name, c.called_by, c.email, c.phone, c.may_leave_message,
   c.time_zone, care.started_on as in_care_since,
   case when c.member_id is not null then 'active'
     when exists (select from invitations i where i.practice_id = $1
       and i.client_id = c.client_id and ${isOpenInvitation('i', now)}) then 'invited'
     else 'none' end as login`;
