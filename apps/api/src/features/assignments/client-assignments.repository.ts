import { Injectable } from '@nestjs/common';
import type { OccurrenceState, SharingState } from '@selfward/domain';
import type { Transaction } from '../../database/transaction.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { AccessLog } from '../access-log/index.ts';
import { type DraftRow, draftColumns } from '../responses/index.ts';

export interface HomeRow {
  client_name: string;
  time_zone: string;
  practice_name: string;
  practice_phone: string | null;
  therapist_name: string | null;
  /** Null in the one row of a client with whom nothing was agreed yet. */
  assignment_id: string | null;
  version_id: string;
  occurrence_state: OccurrenceState;
  response_state: SharingState | null;
  saved_at: Date | null;
}

export interface OpenedRow {
  assignment_id: string;
  version_id: string;
  card: Buffer;
  card_revision: number;
  occurrence_id: string;
  occurrence_state: OccurrenceState;
  therapist_name: string;
  response_id: string | null;
  response_revision: number;
  response_state: SharingState;
}

/** The one that is written on: of a log only an entry that is still open. */
const latestResponse = `left join lateral (
    select r.response_id, r.revision, r.state, r.saved_at from responses r
    where r.practice_id = $1 and r.assignment_id = a.assignment_id
      and r.occurrence_id = o.occurrence_id and r.client_id = $3
      and (o.kind = 'once' or r.state = 'draft')
    order by r.begun_at desc limit 1) r on true`;

/** The client is who signed in ($2) and who the guard found ($3): both have to say so. */
const mySelf = `c.practice_id = $1 and c.member_id = $2 and c.client_id = $3`;

@Injectable()
export class ClientAssignmentsRepository {
  constructor(private readonly accessLog: AccessLog) {}

  home(tx: Transaction, caller: ClientCaller, now: Date): Promise<HomeRow[]> {
    return this.accessLog.open<HomeRow>(tx, caller, {
      subject: 'home',
      sql: `select null::uuid as subject_id, c.client_id, coalesce(c.called_by, c.name) as client_name,
          c.time_zone, p.name as practice_name, p.phone as practice_phone,
          (select m.name from care_relationships care
           join memberships m on m.practice_id = $1 and m.member_id = care.member_id
           where care.practice_id = $1 and care.client_id = $3 and care.ended_on is null
           order by care.started_on, care.care_id limit 1) as therapist_name,
          a.assignment_id, a.version_id, o.state as occurrence_state, r.state as response_state,
          r.saved_at
        from clients c
        join practices p on p.practice_id = c.practice_id
        left join assignments a on a.practice_id = $1 and a.client_id = $3 and a.visible_from <= $4
        left join occurrences o on o.practice_id = $1 and o.assignment_id = a.assignment_id
        ${latestResponse}
        where ${mySelf}
        order by o.state <> 'open', a.assignment_id desc`,
      values: [caller.clientId, now],
    });
  }

  open(
    tx: Transaction,
    caller: ClientCaller,
    asked: { assignmentId: string; now: Date },
  ): Promise<OpenedRow[]> {
    return this.accessLog.open<OpenedRow>(tx, caller, {
      subject: 'assignment',
      sql: `select a.assignment_id as subject_id, c.client_id, a.assignment_id, a.version_id, a.card,
          a.revision as card_revision, o.occurrence_id, o.state as occurrence_state,
          m.name as therapist_name, r.response_id, r.revision as response_revision,
          r.state as response_state
        from clients c
        join assignments a on a.practice_id = $1 and a.assignment_id = $4 and a.client_id = $3
        join memberships m on m.practice_id = $1 and m.member_id = a.agreed_by
        join occurrences o on o.practice_id = $1 and o.assignment_id = a.assignment_id
        ${latestResponse}
        where ${mySelf} and a.visible_from <= $5`,
      values: [caller.clientId, asked.assignmentId, asked.now],
    });
  }

  /** Sent with `open`: it does not wait to know which response that found. */
  drafts(tx: Transaction, caller: ClientCaller, assignmentId: string): Promise<DraftRow[]> {
    return tx.many<DraftRow>(
      `select ${draftColumns} from responses r
       join response_draft_items d on d.practice_id = $1 and d.response_id = r.response_id
       where r.practice_id = $1 and r.assignment_id = $2 and r.client_id = $3
         and (r.once or r.state = 'draft')`,
      [caller.practiceId, assignmentId, caller.clientId],
    );
  }
}
