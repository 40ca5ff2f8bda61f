import { Injectable } from '@nestjs/common';
import type { ClientFilter, ClientLine } from '@selfward/contract';
import { folded } from '../../database/folded.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { AccessLog } from '../access-log/index.ts';
import { isOpenInvitation } from '../invitations/index.ts';
import type { PlaceInList } from './cursor.ts';

export interface ClientLineRow {
  id: string;
  name: string;
  sort_name: string;
  called_by: string | null;
  login: ClientLine['login'];
  in_care_since: string;
  archived_at: Date | null;
  practice_zone: string;
}

export interface OwnerClientRow {
  id: string;
  name: string;
  sort_name: string;
  archived_at: Date | null;
  practice_zone: string;
  team: string[];
}

export interface Wanted {
  search: string;
  after: PlaceInList | null;
  limit: number;
}

/** Of a client that is not archived: an archived one is invited no more. */
export const isInvited = (now: string): string =>
  `(c.archived_at is null and exists (select from invitations i where i.practice_id = $1
    and i.client_id = c.client_id and ${isOpenInvitation('i', now)}))`;

export const login = (now: string): string =>
  `case when c.member_id is not null then 'active' when ${isInvited(now)} then 'invited'
    else 'none' end`;

/** $1 is the practice, $2 the member who asks: the row rule of every reading here. */
export const careOfCaller = `join care_relationships care on care.practice_id = c.practice_id
  and care.client_id = c.client_id and care.member_id = $2 and care.ended_on is null`;

const shown: Record<ClientFilter, string> = {
  in_care: 'c.archived_at is null',
  invited: `c.member_id is null and ${isInvited('$3')}`,
  no_sign_in: `c.archived_at is null and c.member_id is null and not ${isInvited('$3')}`,
  archived: 'c.archived_at is not null',
};

const isAfter = (name: string, id: string): string =>
  `(${name}::text is null or (${folded('c.name')}, c.client_id) > (${name}, ${id}::uuid))`;

@Injectable()
export class ClientListRepository {
  constructor(private readonly accessLog: AccessLog) {}

  page(
    tx: Transaction,
    caller: Caller,
    wanted: Wanted & { now: Date; show: ClientFilter },
  ): Promise<ClientLineRow[]> {
    const { text, digits } = patternsOf(wanted.search);
    return this.accessLog.open<ClientLineRow>(tx, caller, {
      subject: 'clients',
      sql: `select null::uuid as subject_id, null::uuid as client_id, c.client_id as id, c.name,
          ${folded('c.name')} as sort_name, c.called_by, ${login('$3')} as login,
          care.started_on as in_care_since, c.archived_at, p.time_zone as practice_zone
        from clients c ${careOfCaller} join practices p on p.practice_id = c.practice_id
        where c.practice_id = $1 and ${shown[wanted.show]} and ${isAfter('$4', '$5')}
          and ($6::text is null or ${folded('c.name')} like ${folded('$6')}
            or ${folded('c.called_by')} like ${folded('$6')}
            or ${folded('c.email')} like ${folded('$6')}
            or ($7::text is not null and regexp_replace(c.phone, '[^0-9]', '', 'g') like $7))
        order by ${folded('c.name')}, c.client_id limit $8`,
      values: [wanted.now, ...placeOf(wanted), text, digits, wanted.limit],
    });
  }

  /** Names and who is in care of them, for whoever runs the practice. $2 only notes who looked. */
  ofPractice(tx: Transaction, caller: Caller, wanted: Wanted): Promise<OwnerClientRow[]> {
    const { text } = patternsOf(wanted.search);
    return this.accessLog.open<OwnerClientRow>(tx, caller, {
      subject: 'clients',
      sql: `select null::uuid as subject_id, null::uuid as client_id, c.client_id as id, c.name,
          ${folded('c.name')} as sort_name, c.archived_at, p.time_zone as practice_zone,
          array(select m.name from care_relationships care
            join memberships m on m.practice_id = $1 and m.member_id = care.member_id
            where care.practice_id = $1 and care.client_id = c.client_id and care.ended_on is null
            order by care.started_on, care.care_id) as team
        from clients c join practices p on p.practice_id = c.practice_id
        where c.practice_id = $1 and ${isAfter('$3', '$4')}
          and ($5::text is null or ${folded('c.name')} like ${folded('$5')})
        order by ${folded('c.name')}, c.client_id limit $6`,
      values: [...placeOf(wanted), text, wanted.limit],
    });
  }
}

const placeOf = ({ after }: Wanted) => [after?.name ?? null, after?.id ?? null];

/** A search is looked for as it stands: `%` and `_` are letters. A phone is found by its digits. */
function patternsOf(search: string): { text: string | null; digits: string | null } {
  const wanted = search.trim();
  if (wanted === '') return { text: null, digits: null };
  const digits = /^[+0-9 ()/.-]+$/.test(wanted) ? wanted.replaceAll(/[^0-9]/g, '') : '';
  return {
    text: `%${wanted.replaceAll(/[\\%_]/g, '\\$&')}%`,
    digits: digits === '' ? null : `%${digits}%`,
  };
}
