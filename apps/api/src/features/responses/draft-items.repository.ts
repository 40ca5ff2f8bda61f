import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { type DraftRow, draftColumns } from './answer-texts.ts';

export interface DraftWrite {
  responseId: string;
  itemPath: string;
  expected: number;
  ciphertext: Buffer;
  device: string;
  now: Date;
}

/**
 * Entries of a repeat group are named by the page, so their number is bounded here: far above what
 * anybody writes, far below what makes opening slow. It may be passed by as many as save at once.
 */
export const most = { items: 400, bytes: 4 * 1024 * 1024 };

const first = `insert into response_draft_items
    (practice_id, response_id, item_path, revision, ciphertext, device, saved_at)
  select $1, mine.response_id, $5, 1, $6, $7, $8 from mine where not (select full_up from room)
  on conflict do nothing returning revision`;

/** `mine` is named so that the response is held before anything is counted. */
const room = `room as materialized (
    select count(*) >= ${most.items} or coalesce(sum(length(d.ciphertext)), 0) >= ${most.bytes}
      as full_up
    from mine join response_draft_items d on d.practice_id = $1
      and d.response_id = mine.response_id),`;

const next = `update response_draft_items d
  set revision = d.revision + 1, ciphertext = $6, device = $7, saved_at = $8 from mine
  where d.practice_id = $1 and d.response_id = mine.response_id and d.item_path = $5
    and d.revision = $9
  returning d.revision`;

/**
 * One statement: the draft if nobody was faster, the day of the last save, the writing spell of the
 * access log. The response is held first, so that erasing or finishing cannot come in between.
 */
const writing = (saved: string, before = '') => `
  with mine as materialized (
    select r.response_id from responses r
    where r.practice_id = $1 and r.response_id = $4 and r.client_id = $3 for no key update),
  ${before}
  saved as (${saved}),
  touched as (
    update responses r set saved_at = $8 from saved
    where r.practice_id = $1 and r.response_id = $4 and r.client_id = $3),
  spell as (
    insert into writing_spells
      (practice_id, member_id, response_id, client_id, first_at, last_at, saves)
    select $1, $2, $4, $3, $8, $8, 1 from saved
    on conflict (practice_id, member_id, response_id)
      do update set last_at = excluded.last_at, saves = writing_spells.saves + 1)
  select revision from saved`;

@Injectable()
export class DraftItemsRepository {
  /** Answers with nothing when the revision is not the expected one any more, or all is full. */
  write(
    tx: Transaction,
    { practiceId, memberId, clientId }: ClientCaller,
    draft: DraftWrite,
  ): Promise<{ revision: number } | undefined> {
    const { responseId, itemPath, ciphertext, device, now, expected } = draft;
    const values = [practiceId, memberId, clientId, responseId, itemPath, ciphertext, device, now];
    return expected === 0
      ? tx.one(writing(first, room), values)
      : tx.one(writing(next), [...values, expected]);
  }

  /** For the 412: what is there now. No row at all: the response is not this client's, or gone. */
  current(
    tx: Transaction,
    { practiceId, clientId }: ClientCaller,
    place: { responseId: string; itemPath: string },
  ): Promise<DraftRow | { item_path: null } | undefined> {
    return tx.one<DraftRow | { item_path: null }>(
      `select ${draftColumns} from responses r
       left join response_draft_items d on d.practice_id = $1 and d.response_id = r.response_id
         and d.item_path = $4
       where r.practice_id = $1 and r.response_id = $2 and r.client_id = $3`,
      [practiceId, place.responseId, clientId, place.itemPath],
    );
  }
}
