import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';
import type { ClientCaller } from '../../http/caller.ts';

export interface OwnDays {
  today: string;
  /** The break that is running. */
  pause_id: string | null;
  from_day: string | null;
}

export interface NewPause {
  pauseId: string;
  fromDay: string;
  untilDay: string;
  now: Date;
}

@Injectable()
export class PausesRepository {
  /** Two devices wait for each other at the client's record. */
  lock(
    tx: Transaction,
    { practiceId, memberId, clientId }: ClientCaller,
    now: Date,
  ): Promise<OwnDays | undefined> {
    return tx.one<OwnDays>(
      `select own.today::text as today, p.pause_id, p.from_day::text as from_day
       from (select ($4::timestamptz at time zone c.time_zone)::date as today from clients c
         where c.practice_id = $1 and c.member_id = $2 and c.client_id = $3 for no key update) own
       left join pauses p on p.practice_id = $1 and p.client_id = $3
         and own.today between p.from_day and p.until_day`,
      [practiceId, memberId, clientId, now],
    );
  }

  add(tx: Transaction, { practiceId, clientId }: ClientCaller, pause: NewPause): void {
    void tx.run(
      `insert into pauses (practice_id, pause_id, client_id, from_day, until_day, created_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [practiceId, pause.pauseId, clientId, pause.fromDay, pause.untilDay, pause.now],
    );
  }

  until(
    tx: Transaction,
    { practiceId, clientId }: ClientCaller,
    { pauseId, untilDay }: { pauseId: string; untilDay: string },
  ): void {
    void tx.run(
      `update pauses set until_day = $4
       where practice_id = $1 and client_id = $2 and pause_id = $3`,
      [practiceId, clientId, pauseId, untilDay],
    );
  }

  erase(tx: Transaction, { practiceId, clientId }: ClientCaller, pauseId: string): void {
    void tx.run('delete from pauses where practice_id = $1 and client_id = $2 and pause_id = $3', [
      practiceId,
      clientId,
      pauseId,
    ]);
  }
}
