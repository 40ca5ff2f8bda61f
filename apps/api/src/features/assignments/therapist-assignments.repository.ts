import { Injectable } from '@nestjs/common';
import type { AssignmentState, OccurrenceState } from '@selfward/domain';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { AccessLog } from '../access-log/index.ts';
import { inCare, mayRead } from '../care/index.ts';
import type { Edition } from '../exercises/index.ts';

export interface AssignmentRow {
  assignment_id: string;
  client_id: string;
  version_id: string;
  state: AssignmentState;
  card: Buffer;
  card_revision: number;
  created_at: Date;
  time_zone: string;
  occurrence_state: OccurrenceState;
  has_shared: boolean;
}

/** A client without any agreement is one row of nulls: in care, with nothing to list. */
export type ListedRow = AssignmentRow | { assignment_id: null };

export interface NewAssignment {
  assignmentId: string;
  clientId: string;
  edition: Edition;
  preparedTogether: boolean;
  card: Buffer;
  now: Date;
}

/** Whether something is shared looks at what this caller can read at $3, never at a draft. */
const columns = `a.assignment_id, c.client_id, a.version_id, a.state, a.card,
  a.revision as card_revision, a.created_at, p.time_zone, o.state as occurrence_state,
  exists (select from responses r where r.practice_id = $1 and r.assignment_id = a.assignment_id
    and r.state = 'shared'
    and (r.readable_from <= $3 or r.previous_shared_revision is not null)
    and ${mayRead(
      'r.client_id',
      'case when r.readable_from <= $3 then r.shared_at else r.previous_shared_at end',
    )}) as has_shared`;

@Injectable()
export class TherapistAssignmentsRepository {
  constructor(private readonly accessLog: AccessLog) {}

  list(
    tx: Transaction,
    caller: Caller,
    asked: { clientId: string; now: Date },
  ): Promise<ListedRow[]> {
    return this.accessLog.open<ListedRow>(tx, caller, {
      subject: 'assignments',
      sql: `select null::uuid as subject_id, ${columns}
        from clients c
        join practices p on p.practice_id = c.practice_id
        left join assignments a on a.practice_id = $1 and a.client_id = c.client_id
        left join occurrences o on o.practice_id = $1 and o.assignment_id = a.assignment_id
        where c.practice_id = $1 and c.client_id = $4 and ${inCare('c.client_id')}
        order by a.assignment_id desc`,
      values: [asked.now, asked.clientId],
    });
  }

  /** After it was agreed: that is the entry of the access log, not an opening of its own. */
  one(
    tx: Transaction,
    caller: Caller,
    asked: { assignmentId: string; now: Date },
  ): Promise<AssignmentRow | undefined> {
    return tx.one<AssignmentRow>(
      `select ${columns}
       from assignments a
       join clients c on c.practice_id = $1 and c.client_id = a.client_id
       join practices p on p.practice_id = $1
       join occurrences o on o.practice_id = $1 and o.assignment_id = a.assignment_id
       where a.practice_id = $1 and a.assignment_id = $4 and ${inCare('a.client_id')}`,
      [caller.practiceId, caller.memberId, asked.now, asked.assignmentId],
    );
  }

  /** The version is found by its content, because somebody else may just have copied it. */
  add(tx: Transaction, caller: Caller, assignment: NewAssignment): void {
    const { edition, now } = assignment;
    void tx.run(
      `insert into assignments (practice_id, assignment_id, client_id, version_id, agreed_by, state,
         prepared_together, card, created_at, visible_from)
       values ($1, $2, $3,
         (select v.version_id from exercises e
          join exercise_versions v on v.practice_id = $1 and v.exercise_id = e.exercise_id
          where e.practice_id = $1 and e.slug = $4 and v.content_hash = $5),
         $6, 'agreed', $7, $8, $9, $9)`,
      [
        caller.practiceId,
        assignment.assignmentId,
        assignment.clientId,
        edition.exercise.slug,
        edition.hash,
        caller.memberId,
        assignment.preparedTogether,
        assignment.card,
        now,
      ],
    );
  }
}
