import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { AccessLog } from '../access-log/index.ts';
import { earlierAnswers, type EarlierRow } from '../responses/index.ts';

export interface AskedRow {
  version_id: string;
  time_zone: string;
  language: string;
}

@Injectable()
export class OffersRepository {
  constructor(private readonly accessLog: AccessLog) {}

  /** Who signed in ($2) is the client that the guard found ($3), and it is theirs to write on. */
  asked(
    tx: Transaction,
    caller: ClientCaller,
    { assignmentId, now }: { assignmentId: string; now: Date },
  ): Promise<AskedRow[]> {
    return this.accessLog.open<AskedRow>(tx, caller, {
      subject: 'assignment',
      sql: `select a.assignment_id as subject_id, c.client_id, a.version_id, c.time_zone, c.language
        from clients c
        join assignments a on a.practice_id = $1 and a.assignment_id = $4 and a.client_id = $3
        where c.practice_id = $1 and c.member_id = $2 and c.client_id = $3 and a.visible_from <= $5`,
      values: [caller.clientId, assignmentId, now],
    });
  }

  /** Whatever its sharing state: it is offered to nobody but its author, and is read as what it is. */
  earlier(tx: Transaction, caller: ClientCaller, slugs: readonly string[]): Promise<EarlierRow[]> {
    return this.accessLog.open<EarlierRow>(tx, caller, {
      subject: 'response',
      sql: `select null::uuid as subject_id, c.client_id, e.*
        from (${earlierAnswers('select unnest($4::text[])')}) e
        join clients c on c.practice_id = $1 and c.member_id = $2 and c.client_id = $3`,
      values: [caller.clientId, slugs],
    });
  }
}
