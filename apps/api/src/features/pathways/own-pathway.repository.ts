import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { enrolmentColumns, enrolmentJoins, type EnrolmentRow } from './enrolments-sql.ts';

@Injectable()
export class OwnPathwayRepository {
  /** Held before it is read: a step that opens meanwhile has to be seen. */
  lock(
    tx: Transaction,
    { practiceId, memberId, clientId }: ClientCaller,
  ): Promise<{ enrolment_id: string } | undefined> {
    return tx.one(
      `select e.enrolment_id from enrolments e
       join clients c on c.practice_id = $1 and c.client_id = e.client_id and c.member_id = $2
       where e.practice_id = $1 and e.client_id = $3 and e.ended_at is null for update of e`,
      [practiceId, memberId, clientId],
    );
  }

  held(
    tx: Transaction,
    { practiceId }: ClientCaller,
    { enrolmentId, now }: { enrolmentId: string; now: Date },
  ): Promise<EnrolmentRow | undefined> {
    return tx.one<EnrolmentRow>(
      `select ${enrolmentColumns('client')} ${enrolmentJoins}
       where e.practice_id = $1 and e.enrolment_id = $2`,
      [practiceId, enrolmentId, now],
    );
  }

  /** Whether it made its agreement, seen by the client or not. */
  isOpening(
    tx: Transaction,
    { practiceId }: ClientCaller,
    { enrolmentId, step }: { enrolmentId: string; step: string },
  ): Promise<unknown> {
    return tx.one(
      `select 1 from enrolment_steps where practice_id = $1 and enrolment_id = $2 and step = $3
         and assignment_id is not null`,
      [practiceId, enrolmentId, step],
    );
  }

  /** Declined twice it is of the first day. */
  decline(
    tx: Transaction,
    { practiceId }: ClientCaller,
    declined: { enrolmentId: string; step: string; now: Date },
  ): void {
    void tx.run(
      `insert into enrolment_steps (practice_id, enrolment_id, step, declined_at)
       values ($1, $2, $3, $4) on conflict do nothing`,
      [practiceId, declined.enrolmentId, declined.step, declined.now],
    );
  }

  /** Asked twice it is of the first day. */
  ask(
    tx: Transaction,
    { practiceId }: ClientCaller,
    asked: { enrolmentId: string; step: string; now: Date },
  ): void {
    void tx.run(
      `insert into enrolment_wishes (practice_id, enrolment_id, step, asked_at)
       values ($1, $2, $3, $4) on conflict do nothing`,
      [practiceId, asked.enrolmentId, asked.step, asked.now],
    );
  }

  letGo(
    tx: Transaction,
    { practiceId }: ClientCaller,
    { enrolmentId, step }: { enrolmentId: string; step: string },
  ): void {
    void tx.run(
      `delete from enrolment_wishes where practice_id = $1 and enrolment_id = $2 and step = $3`,
      [practiceId, enrolmentId, step],
    );
  }

  bringBack(
    tx: Transaction,
    { practiceId }: ClientCaller,
    { enrolmentId, step }: { enrolmentId: string; step: string },
  ): void {
    void tx.run(
      `delete from enrolment_steps where practice_id = $1 and enrolment_id = $2 and step = $3
         and declined_at is not null`,
      [practiceId, enrolmentId, step],
    );
  }
}
