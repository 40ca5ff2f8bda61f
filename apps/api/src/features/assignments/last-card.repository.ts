import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { AccessLog } from '../access-log/index.ts';
import { inCare } from '../care/index.ts';

export interface LastCardRow {
  assignment_id: string;
  client_id: string;
  card: Buffer;
  card_revision: number;
  names: string[];
}

@Injectable()
export class LastCardRepository {
  constructor(private readonly accessLog: AccessLog) {}

  /** The caller's own card, of a client who is in their care today: this one's first, else the latest. */
  last(
    tx: Transaction,
    caller: Caller,
    asked: { slug: string; clientId: string },
  ): Promise<LastCardRow[]> {
    return this.accessLog.open<LastCardRow>(tx, caller, {
      subject: 'assignment',
      sql: `select a.assignment_id as subject_id, a.client_id, a.assignment_id, a.card,
          a.revision as card_revision, array_remove(array[c.name, c.called_by], null) as names
        from exercises e
        join exercise_versions v on v.practice_id = $1 and v.exercise_id = e.exercise_id
        join assignments a on a.practice_id = $1 and a.version_id = v.version_id
        join clients c on c.practice_id = $1 and c.client_id = a.client_id
        where e.practice_id = $1 and e.slug = $3 and a.agreed_by = $2 and a.state <> 'undone'
          and ${inCare('a.client_id')}
        order by a.client_id <> $4, a.assignment_id desc limit 1`,
      values: [asked.slug, asked.clientId],
    });
  }
}
