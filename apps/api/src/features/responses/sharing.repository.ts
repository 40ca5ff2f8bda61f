import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { ResponseSharingEntity } from './response-sharing.entity.ts';
import type { Visibilities } from './visibility.ts';

export interface FinishedRow {
  answers: Buffer;
  /** What is shared now, and what was before it: the latter is read until undo is over. */
  items: string[];
  previous_items: string[] | null;
}

@Injectable()
export class SharingRepository {
  /** The finished text that the client is looking at. After the lock, so that the choices stand. */
  finished(
    tx: Transaction,
    { practiceId, clientId }: ClientCaller,
    asked: { responseId: string; revision: number },
  ): Promise<FinishedRow | undefined> {
    return tx.one<FinishedRow>(
      `select v.answers, r.previous_items,
         array(select i.item_path from item_visibility i where i.practice_id = $1
           and i.response_id = r.response_id and i.visibility = 'shared') as items
       from responses r
       join response_revisions v on v.practice_id = $1 and v.response_id = r.response_id
         and v.revision = $4
       where r.practice_id = $1 and r.response_id = $2 and r.client_id = $3`,
      [practiceId, asked.responseId, clientId, asked.revision],
    );
  }

  /** What was shared until now, before it is chosen anew: it is read until undo is over. */
  remember(tx: Transaction, caller: ClientCaller, responseId: string): void {
    void tx.run(
      `update responses r set previous_items = array(select i.item_path from item_visibility i
         where i.practice_id = $1 and i.response_id = $2 and i.visibility = 'shared')
       where r.practice_id = $1 and r.response_id = $2 and r.client_id = $3`,
      [caller.practiceId, responseId, caller.clientId],
    );
  }

  /** The choices that stood before sharing was undone. What is new since then is kept. */
  restore(tx: Transaction, caller: ClientCaller, responseId: string): void {
    void tx.run(
      `update item_visibility i
       set visibility = case when i.item_path = any (r.previous_items) then 'shared' else 'kept' end
       from responses r where r.practice_id = $1 and r.response_id = $2 and r.client_id = $3
         and i.practice_id = $1 and i.response_id = r.response_id`,
      [caller.practiceId, responseId, caller.clientId],
    );
  }

  /**
   * Only after the response was locked as the caller's own. What is not named here is kept, and
   * stays so: an earlier revision that is read again must not open because of a lost choice.
   */
  choose(
    tx: Transaction,
    { practiceId }: ClientCaller,
    { responseId, visibility }: { responseId: string; visibility: Visibilities },
  ): void {
    const paths = Object.keys(visibility);
    void tx.run(
      `update item_visibility set visibility = 'kept'
       where practice_id = $1 and response_id = $2 and item_path <> all ($3::text[])`,
      [practiceId, responseId, paths],
    );
    void tx.run(
      `insert into item_visibility (practice_id, response_id, item_path, visibility)
       select $1, $2, item_path, visibility
       from unnest($3::text[], $4::text[]) as given (item_path, visibility)
       on conflict (practice_id, response_id, item_path)
         do update set visibility = excluded.visibility`,
      [practiceId, responseId, paths, Object.values(visibility)],
    );
  }

  step(
    tx: Transaction,
    { practiceId }: ClientCaller,
    step: Omit<ResponseSharingEntity, 'practiceId'>,
  ): void {
    void tx.insert(ResponseSharingEntity, { practiceId, ...step });
  }
}
