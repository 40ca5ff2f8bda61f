import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { inCare } from '../care/index.ts';
import type { LineRow } from './line-text.ts';
import { readable } from './readable.ts';

interface Place {
  responseId: string;
  lineId: string;
}

@Injectable()
export class LinesRepository {
  /** Whose response it is, if the caller may read it now. */
  client(
    tx: Transaction,
    { practiceId, memberId }: Caller,
    { responseId, now }: { responseId: string; now: Date },
  ): Promise<{ client_id: string } | undefined> {
    return tx.one(
      `select r.client_id from ${readable} r where r.response_id = $4 and ${inCare('r.client_id')}`,
      [practiceId, memberId, now, responseId],
    );
  }

  /** Only after the client was found in care: an insert is not narrowed by itself. */
  add(
    tx: Transaction,
    { practiceId, memberId }: Caller,
    line: Place & { text: Buffer; now: Date; visibleFrom: Date },
  ): void {
    void tx.run(
      `insert into response_lines
         (practice_id, line_id, response_id, author_id, text, created_at, visible_from)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [practiceId, line.lineId, line.responseId, memberId, line.text, line.now, line.visibleFrom],
    );
  }

  /** The caller's own line, as long as the client is in their care. */
  own(
    tx: Transaction,
    { practiceId, memberId }: Caller,
    { responseId, lineId }: Place,
  ): Promise<(LineRow & { client_id: string; time_zone: string }) | undefined> {
    return tx.one(
      `select l.line_id as id, encode(l.text, 'base64') as text, m.name as "from", true as is_mine,
         l.created_at, l.visible_from, r.client_id, p.time_zone
       from response_lines l
       join responses r on r.practice_id = $1 and r.response_id = l.response_id
       join practices p on p.practice_id = $1
       join memberships m on m.practice_id = $1 and m.member_id = l.author_id
       where l.practice_id = $1 and l.author_id = $2 and l.response_id = $3 and l.line_id = $4
         and ${inCare('r.client_id')}`,
      [practiceId, memberId, responseId, lineId],
    );
  }

  erase(tx: Transaction, { practiceId, memberId }: Caller, { lineId }: Place): void {
    void tx.run(
      `delete from response_lines where practice_id = $1 and author_id = $2 and line_id = $3`,
      [practiceId, memberId, lineId],
    );
  }
}
