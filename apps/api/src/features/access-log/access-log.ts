import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Clock } from '../../database/clock.ts';
import { newId } from '../../database/id.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { ChainQueue } from './chain-queue.ts';
import type { AccessAction, AccessSubject } from './access-entry.entity.ts';

/** What was done with what. `clientId` whenever the matter is a client's: they may ask who was there. */
export interface Access {
  action: AccessAction;
  subject: AccessSubject;
  subjectId: string | null;
  clientId: string | null;
}

/** Who did it. Somebody who has just been let in has no sign-in yet. */
export type Actor = Pick<Caller, 'practiceId' | 'memberId' | 'role' | 'requestId'>;

/**
 * The access log, written in the transaction of what it speaks of: an opening without its row, or a
 * row without its opening, cannot be.
 */
@Injectable()
export class AccessLog {
  constructor(
    private readonly clock: Clock,
    private readonly queue: ChainQueue,
  ) {}

  /** For changes. Need not be awaited: if it fails, the transaction fails. */
  note(tx: Transaction, caller: Actor, access: Access): void {
    this.queue.tell(caller.practiceId);
    void tx.run(
      `insert into access_log (practice_id, entry_id, at, member_id, role, action, subject,
         subject_id, client_id, request_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        caller.practiceId,
        newId(),
        this.clock.now(),
        caller.memberId,
        caller.role,
        access.action,
        access.subject,
        access.subjectId,
        access.clientId,
        caller.requestId,
      ],
    );
  }

  /**
   * Reads and notes the opening in one statement. `sql` uses $1 practice, $2 member and $3... for
   * `values`, and answers with columns `subject_id` and `client_id`; no row, no entry. A list counts
   * as one opening, of what its first row names; `ofMany` names nobody: the first would stand for all.
   */
  open<Row extends QueryResultRow>(
    tx: Transaction,
    caller: Caller,
    reading: Reading,
  ): Promise<Row[]> {
    this.queue.tell(caller.practiceId);
    const values = [caller.practiceId, caller.memberId, ...(reading.values ?? [])];
    return tx.many<Row>(withEntry(reading, values.length), [
      ...values,
      newId(),
      this.clock.now(),
      caller.role,
      caller.requestId,
    ]);
  }
}

interface Reading {
  subject: AccessSubject;
  sql: string;
  values?: unknown[];
  ofMany?: boolean;
}

function withEntry({ sql, subject, ofMany = false }: Reading, used: number): string {
  const [entry, at, role, request] = [1, 2, 3, 4].map((n) => `$${used + n}`);
  return `with opened as materialized (${sql}),
    noted as (insert into access_log (practice_id, entry_id, at, member_id, role, action, subject,
        subject_id, client_id, request_id)
      select $1, ${entry}, ${at}, $2, ${role}, 'opened', '${subject}',
        opened.subject_id, ${ofMany ? 'null' : 'opened.client_id'}, ${request} from opened limit 1)
    select * from opened`;
}
