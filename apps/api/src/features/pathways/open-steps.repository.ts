import { Injectable } from '@nestjs/common';
import { undoSeconds } from '@selfward/domain';
import type { Transaction } from '../../database/transaction.ts';
import { enrolmentColumns, enrolmentJoins, type EnrolmentRow } from './enrolments-sql.ts';

export interface Running {
  enrolment_id: string;
  client_id: string;
}

@Injectable()
export class OpenStepsRepository {
  /** What runs, of clients with whom the work goes on; not what the therapist can still undo. */
  running(tx: Transaction, asked: { practiceId: string; now: Date }): Promise<Running[]> {
    return tx.many<Running>(
      `select e.enrolment_id, e.client_id from enrolments e
       join clients c on c.practice_id = $1 and c.client_id = e.client_id
         and c.archived_at is null
       where e.practice_id = $1 and e.ended_at is null
         and e.acted_at <= $2::timestamptz - interval '${undoSeconds} seconds'
       order by e.enrolment_id`,
      [asked.practiceId, asked.now],
    );
  }

  /** Another process that has it opens its steps: there is nothing left to do here. */
  hold(tx: Transaction, held: { practiceId: string; id: string; now: Date }): Promise<unknown> {
    return tx.one(
      `select 1 from enrolments e where e.practice_id = $1 and e.enrolment_id = $2
         and e.ended_at is null and e.acted_at <= $3::timestamptz - interval '${undoSeconds} seconds'
       for update of e skip locked`,
      [held.practiceId, held.id, held.now],
    );
  }

  /** A break or an end that is being said at this moment is waited for. */
  holdClient(
    tx: Transaction,
    { practiceId, clientId }: { practiceId: string; clientId: string },
  ): Promise<unknown> {
    return tx.one(
      `select 1 from clients where practice_id = $1 and client_id = $2 and archived_at is null
       for share`,
      [practiceId, clientId],
    );
  }

  /** In a statement of its own, after the rows are held: it sees what others stored before. */
  read(
    tx: Transaction,
    { practiceId, id, now }: { practiceId: string; id: string; now: Date },
  ): Promise<EnrolmentRow | undefined> {
    return tx.one<EnrolmentRow>(
      `select ${enrolmentColumns('client')} ${enrolmentJoins}
       where e.practice_id = $1 and e.enrolment_id = $2`,
      [practiceId, id, now],
    );
  }

  /** Whether the step has its row: opened, or not wanted by the client, however short ago. */
  isDecided(
    tx: Transaction,
    { practiceId, id }: { practiceId: string; id: string },
    step: string,
  ): Promise<unknown> {
    return tx.one(
      `select 1 from enrolment_steps where practice_id = $1 and enrolment_id = $2 and step = $3`,
      [practiceId, id, step],
    );
  }

  opened(
    tx: Transaction,
    { practiceId, id }: { practiceId: string; id: string },
    made: { step: string; assignmentId: string; day: string },
  ): void {
    void tx.run(
      `insert into enrolment_steps (practice_id, enrolment_id, step, assignment_id, opened_on)
       values ($1, $2, $3, $4, $5)`,
      [practiceId, id, made.step, made.assignmentId, made.day],
    );
  }

  /** The agreement that the step had made. */
  async forget(
    tx: Transaction,
    { practiceId, id }: { practiceId: string; id: string },
    step: string,
  ): Promise<string | null> {
    const row = await tx.one<{ assignment_id: string }>(
      `delete from enrolment_steps where practice_id = $1 and enrolment_id = $2 and step = $3
         and assignment_id is not null returning assignment_id`,
      [practiceId, id, step],
    );
    return row?.assignment_id ?? null;
  }
}
