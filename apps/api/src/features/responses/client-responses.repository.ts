import { Injectable } from '@nestjs/common';
import type {
  AssignmentState,
  OccurrenceState,
  ResponseSize,
  ResponseState,
  SharingState,
} from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { AccessLog } from '../access-log/index.ts';
import { readersOf } from '../care/index.ts';
import { coversTold } from '../safety/index.ts';
import { occurrenceForClient, stateForClient, writableState } from './agreed-state.ts';
import { type DraftRow, draftColumns } from './answer-texts.ts';
import { type LineRow, linesOf } from './line-text.ts';
import { ResponseEntity } from './response.entity.ts';
import type { Visibilities } from './visibility.ts';

export interface LockedRow {
  response_id: string;
  version_id: string;
  occurrence_id: string;
  occurrence_state: OccurrenceState;
  assignment_state: AssignmentState;
  once: boolean;
  state: SharingState;
  revision: number;
  shared_revision: number | null;
  previous_shared_revision: number | null;
  shared_at: Date | null;
  previous_shared_at: Date | null;
  was_shared: boolean;
  read_first: boolean;
  previous_read_first: boolean;
  shared_before_undo: boolean;
  readable_from: Date | null;
  is_archived: boolean;
}

export interface OwnRow {
  response_id: string;
  assignment_id: string;
  /** Of a series. */
  occurrence_id: string | null;
  version_id: string;
  agreement: AssignmentState;
  occurrence_state: OccurrenceState;
  state: SharingState;
  revision: number;
  shared_revision: number | null;
  was_shared: boolean;
  readable_from: Date | null;
  has_ended: boolean;
  reading_habit: string;
  /** Items that were changed after old words were shown. */
  amended: string[];
  finished_at: Date | null;
  size: ResponseSize | null;
  author_name: string;
  time_zone: string;
  language: string;
  answers: Buffer | null;
  /** While it is shared: the text that is, which may be older. */
  shared_answers: Buffer | null;
  shared_at: Date | null;
  readers: string[];
  /** Who read or can read an answer about self-harm in another one's place. */
  also_told: string[];
  visibility: Visibilities;
  lines: LineRow[];
}

/** The author's own view, on its way: the drafts count only while nothing is finished. */
export interface OwnView {
  row: Promise<OwnRow | undefined>;
  drafts: Promise<DraftRow[]>;
}

export const stateOf = (row: LockedRow): ResponseState => ({
  state: row.state,
  revision: row.revision,
  sharedRevision: row.shared_revision,
  previousSharedRevision: row.previous_shared_revision,
  wasShared: row.was_shared,
});

/** Everyone who could read it, if it were shared now. The author is $2 and $3, as everywhere. */
const ownView = `select r.response_id as subject_id, r.client_id, r.response_id, r.assignment_id,
    case when a.rhythm is not null then r.occurrence_id end as occurrence_id, r.version_id, r.state, r.revision, r.shared_revision, r.was_shared, r.readable_from, r.finished_at,
    ${stateForClient('$5')} as agreement, ${occurrenceForClient('$5')} as occurrence_state,
    c.time_zone, c.language, c.archived_at is not null as has_ended, p.reading_habit, v.answers,
    s.answers as shared_answers, r.shared_at, v.size, coalesce(v.amended, '{}') as amended,
    coalesce(c.called_by, c.name) as author_name,
    ${readersOf('$3')} as readers, ${coversTold('r.response_id', '$5')} as also_told,
    coalesce((select json_object_agg(i.item_path, i.visibility) from item_visibility i
      where i.practice_id = $1 and i.response_id = r.response_id), '{}') as visibility,
    ${linesOf('l.visible_from <= $5')} as lines
  from clients c
  join practices p on p.practice_id = $1
  join responses r on r.practice_id = $1 and r.response_id = $4 and r.client_id = $3
  join assignments a on a.practice_id = $1 and a.assignment_id = r.assignment_id
  join occurrences o on o.practice_id = $1 and o.occurrence_id = r.occurrence_id
  left join response_revisions v on v.practice_id = $1 and v.response_id = r.response_id
    and v.revision = r.revision
  left join response_revisions s on s.practice_id = $1 and s.response_id = r.response_id
    and s.revision = r.shared_revision and r.state = 'shared'
  where c.practice_id = $1 and c.member_id = $2 and c.client_id = $3`;

@Injectable()
export class ClientResponsesRepository {
  constructor(
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  version(
    tx: Transaction,
    { practiceId, clientId }: ClientCaller,
    responseId: string,
  ): Promise<{ version_id: string } | undefined> {
    return tx.one(
      `select version_id from responses
       where practice_id = $1 and response_id = $2 and client_id = $3`,
      [practiceId, responseId, clientId],
    );
  }

  /** Everything that changes a response stands in this queue. */
  lock(
    tx: Transaction,
    { practiceId, clientId }: ClientCaller,
    responseId: string,
  ): Promise<LockedRow | undefined> {
    return tx.one<LockedRow>(
      `select r.response_id, r.version_id, r.occurrence_id, o.state as occurrence_state,
         ${writableState} as assignment_state, r.once, r.state, r.revision, r.shared_revision, r.previous_shared_revision, r.shared_at,
         r.previous_shared_at, r.read_first, r.previous_read_first, r.was_shared, r.shared_before_undo, r.readable_from,
         c.archived_at is not null as is_archived
       from responses r
       join occurrences o on o.practice_id = $1 and o.occurrence_id = r.occurrence_id
       join assignments a on a.practice_id = $1 and a.assignment_id = r.assignment_id
       join clients c on c.practice_id = $1 and c.client_id = r.client_id
       where r.practice_id = $1 and r.response_id = $2 and r.client_id = $3 for update of r`,
      [practiceId, responseId, clientId],
    );
  }

  drafts(
    tx: Transaction,
    { practiceId, clientId }: ClientCaller,
    responseId: string,
  ): Promise<DraftRow[]> {
    return tx.many<DraftRow>(
      `select ${draftColumns} from responses r
       join response_draft_items d on d.practice_id = $1 and d.response_id = r.response_id
       where r.practice_id = $1 and r.response_id = $2 and r.client_id = $3
       order by d.item_path`,
      [practiceId, responseId, clientId],
    );
  }

  open(tx: Transaction, caller: ClientCaller, responseId: string): OwnView {
    const row = this.accessLog.open<OwnRow>(tx, caller, {
      subject: 'response',
      sql: ownView,
      values: [caller.clientId, responseId, this.clock.now()],
    });
    return { row: row.then(([first]) => first), drafts: this.unfinished(tx, caller, responseId) };
  }

  /** What stands there after a change; the change is in the access log already. */
  after(tx: Transaction, caller: ClientCaller, responseId: string): OwnView {
    const { practiceId, memberId, clientId } = caller;
    const row = tx.one<OwnRow>(ownView, [
      practiceId,
      memberId,
      clientId,
      responseId,
      this.clock.now(),
    ]);
    return { row, drafts: this.unfinished(tx, caller, responseId) };
  }

  change(
    tx: Transaction,
    { practiceId, clientId }: ClientCaller,
    change: Partial<ResponseEntity> & { responseId: string },
  ): void {
    const { responseId, ...columns } = change;
    void tx.update(ResponseEntity, { practiceId, responseId, clientId }, columns);
  }

  /** Drafts, revisions, choices and steps go with it. */
  erase(tx: Transaction, { practiceId, clientId }: ClientCaller, responseId: string): void {
    void tx.run(
      `delete from responses where practice_id = $1 and response_id = $2 and client_id = $3`,
      [practiceId, responseId, clientId],
    );
  }

  private unfinished(
    tx: Transaction,
    { practiceId, clientId }: ClientCaller,
    responseId: string,
  ): Promise<DraftRow[]> {
    return tx.many<DraftRow>(
      `select ${draftColumns} from responses r
       join response_draft_items d on d.practice_id = $1 and d.response_id = r.response_id
       where r.practice_id = $1 and r.response_id = $2 and r.client_id = $3 and r.revision = 0`,
      [practiceId, responseId, clientId],
    );
  }
}
