import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { earlierAnswers, type EarlierRow } from './earlier.ts';
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

  earlier(tx: Transaction, caller: ClientCaller, slugs: string[]): Promise<EarlierRow[]> {
    const { practiceId, memberId, clientId } = caller;
    const own =
      'select unnest($4::text[]) where exists (select from clients c where c.practice_id = $1 and c.client_id = $3 and c.member_id = $2)';
    return tx.many<EarlierRow>(earlierAnswers(own), [practiceId, memberId, clientId, slugs]);
  }

  /** A reason why it was set aside is sealed to a revision of its own, and over with it. */
  done(
    tx: Transaction,
    { practiceId, clientId }: ClientCaller,
    { occurrenceId, closedAt }: { occurrenceId: string; closedAt: Date },
  ): void {
    void tx.run(
      `update occurrences set state = 'done', revision = revision + 1, reason = null,
         reason_kept = false, closed_at = $4
       where practice_id = $1 and occurrence_id = $2 and client_id = $3 and state <> 'done'`,
      [practiceId, occurrenceId, clientId, closedAt],
    );
  }
}
