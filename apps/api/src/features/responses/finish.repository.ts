import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { ResponseRevisionEntity } from './response-revision.entity.ts';
import type { Visibilities } from './visibility.ts';

/** Only after the response was locked as the caller's own. */
@Injectable()
export class FinishRepository {
  add(
    tx: Transaction,
    { practiceId }: ClientCaller,
    revision: Omit<ResponseRevisionEntity, 'practiceId'>,
  ): void {
    void tx.insert(ResponseRevisionEntity, { practiceId, ...revision });
  }

  /** A choice that the client made for an item stays; only what is new gets where it starts. */
  startKept(
    tx: Transaction,
    { practiceId }: ClientCaller,
    { responseId, visibility }: { responseId: string; visibility: Visibilities },
  ): void {
    void tx.run(
      `insert into item_visibility (practice_id, response_id, item_path, visibility)
       select $1, $2, item_path, visibility
       from unnest($3::text[], $4::text[]) as given (item_path, visibility)
       on conflict (practice_id, response_id, item_path) do nothing`,
      [practiceId, responseId, Object.keys(visibility), Object.values(visibility)],
    );
  }

  done(tx: Transaction, { practiceId, clientId }: ClientCaller, occurrenceId: string): void {
    void tx.run(
      `update occurrences set state = 'done', revision = revision + 1
       where practice_id = $1 and occurrence_id = $2 and client_id = $3 and state <> 'done'`,
      [practiceId, occurrenceId, clientId],
    );
  }
}
