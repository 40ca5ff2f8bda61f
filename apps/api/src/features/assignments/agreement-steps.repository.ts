import { Injectable } from '@nestjs/common';
import type { AgreedHow, AssignmentState, OccurrenceState, Rhythm } from '@selfward/domain';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { inCare } from '../care/index.ts';
import type { CountsFrom } from '../rhythms/index.ts';
import { currentOccurrence, occurrenceForPractice, stateForPractice } from '../responses/index.ts';

export interface HeldAgreement {
  assignment_id: string;
  client_id: string;
  state: AssignmentState;
  agreed_how: AgreedHow;
  occurrence: OccurrenceState;
  revision: number;
  /** How often the client took another day; and how often before the last change. */
  own_days: number;
  earlier_own_days: number | null;
  card: Buffer;
  card_before: Buffer | null;
  card_before_revision: number | null;
  created_at: Date;
  visible_from: Date;
  closed_at: Date | null;
  replaces: string | null;
  is_replaced: boolean;
  /** A pathway opened it, and there it is taken back. */
  is_step: boolean;
  card_changed_at: Date | null;
  for_session: string | null;
  rhythm: Rhythm | null;
  rhythm_before: Rhythm | null;
  /** Of the last change: what stood there before, and of the change before that its time. */
  earlier_card: Buffer | null;
  earlier_revision: number | null;
  earlier_for_session: string | null;
  /** Null where the last change left the rhythm as it was. */
  earlier_rhythm: Rhythm | null;
  earlier_started_on: string | null;
  earlier_since: Date | null;
  earlier_ordinals: number | null;
  earlier_at: Date | null;
  changed_before_at: Date | null;
}

export interface NewCard {
  assignmentId: string;
  card: Buffer;
  revision: number;
  before: Buffer | null;
  beforeRevision: number | null;
  /** As the client knew it; null where there is nothing new to see. */
  rhythmBefore: Rhythm | null;
  forSession: string | null;
  changedAt: Date | null;
}

/** Steps of the therapist after agreeing. No statement here reads a response, save to spare it. */
@Injectable()
export class AgreementStepsRepository {
  /**
   * Beginning and finishing wait at the occurrence, every other step at the agreement. Both states are
   * those that the practice may know: what it is refused would tell it the rest.
   */
  lock(
    tx: Transaction,
    caller: Caller,
    asked: { assignmentId: string; now: Date },
  ): Promise<HeldAgreement | undefined> {
    return tx.one<HeldAgreement>(
      `select a.assignment_id, a.client_id, ${stateForPractice('$4')} as state, a.agreed_how,
         case when o.kind = 'series' then 'open' else ${occurrenceForPractice('$4')} end as occurrence, a.revision, a.card, a.card_before, a.card_before_revision,
         a.created_at, a.visible_from, a.closed_at, a.replaces,
         exists (select from assignments n where n.practice_id = $1
           and n.replaces = a.assignment_id and n.state <> 'undone') as is_replaced,
         exists (select from enrolment_steps s where s.practice_id = $1
           and s.assignment_id = a.assignment_id) as is_step,
         a.card_changed_at, a.for_session, e.card as earlier_card, e.revision as earlier_revision,
         e.for_session as earlier_for_session, e.changed_at as earlier_at, e.changed_before_at,
         a.rhythm, a.rhythm_before, e.rhythm as earlier_rhythm, e.rhythm_since as earlier_since,
         e.started_on::text as earlier_started_on, e.ordinals_before as earlier_ordinals,
         a.own_days, e.own_days as earlier_own_days
       from assignments a
       join occurrences o on o.practice_id = $1 and o.assignment_id = a.assignment_id
         and o.occurrence_id = ${currentOccurrence('$4')}
       left join lateral (
         select e.*, lead(e.changed_at) over (order by e.revision desc) as changed_before_at
         from earlier_cards e where e.practice_id = $1 and e.assignment_id = a.assignment_id
         order by e.revision desc limit 1) e on true
       where a.practice_id = $1 and a.assignment_id = $3 and a.state <> 'undone'
         and ${inCare('a.client_id')}
       for update of a, o`,
      [caller.practiceId, caller.memberId, asked.assignmentId, asked.now],
    );
  }

  change(tx: Transaction, { practiceId }: Caller, changed: NewCard): void {
    void tx.run(
      `update assignments set card = $3, revision = $4, card_before = $5,
         card_before_revision = $6, card_changed_at = $7, for_session = $8,
         rhythm_before = $9
       where practice_id = $1 and assignment_id = $2`,
      [
        practiceId,
        changed.assignmentId,
        changed.card,
        changed.revision,
        changed.before,
        changed.beforeRevision,
        changed.changedAt,
        changed.forSession,
        changed.rhythmBefore,
      ],
    );
  }

  /** Before the card is changed: the one that stands there now. */
  keepEarlier(
    tx: Transaction,
    { practiceId, memberId }: Caller,
    { held, was, now }: { held: HeldAgreement; was: CountsFrom | null; now: Date },
  ): void {
    void tx.run(
      `insert into earlier_cards (practice_id, assignment_id, revision, card, for_session, changed_by,
         changed_at, rhythm, started_on, rhythm_since, ordinals_before, own_days)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        practiceId,
        held.assignment_id,
        held.revision,
        held.card,
        held.for_session,
        memberId,
        now,
        was?.rhythm ?? null,
        was?.startedOn ?? null,
        was?.since ?? null,
        was?.before ?? null,
        held.own_days,
      ],
    );
  }

  forgetEarlier(tx: Transaction, { practiceId }: Caller, held: HeldAgreement): void {
    void tx.run(
      `delete from earlier_cards where practice_id = $1 and assignment_id = $2 and revision = $3`,
      [practiceId, held.assignment_id, held.earlier_revision],
    );
  }

  /** An answer of the client that nobody has seen yet gives way. */
  end(
    tx: Transaction,
    { practiceId }: Caller,
    ended: { assignmentId: string; clientId: string; now: Date },
  ): void {
    void tx.run(
      `update assignments set state = 'ended', closed_at = $4
       where practice_id = $1 and assignment_id = $2 and client_id = $3`,
      [practiceId, ended.assignmentId, ended.clientId, ended.now],
    );
  }

  agreeAgain(tx: Transaction, { practiceId }: Caller, assignmentId: string): void {
    void tx.run(
      `update assignments set state = 'agreed', closed_at = null
       where practice_id = $1 and assignment_id = $2 and state = 'ended'`,
      [practiceId, assignmentId],
    );
  }

  /** As if it had never been; but what a client began to write in these seconds stays with them. */
  undoAgreeing(
    tx: Transaction,
    { practiceId }: Pick<Caller, 'practiceId'>,
    undone: { assignmentId: string; now: Date },
  ): void {
    const mine = [practiceId, undone.assignmentId];
    const isBegun = `exists (select from responses r
      where r.practice_id = $1 and r.assignment_id = $2)`;
    void tx.run(
      `update assignments set state = 'undone', closed_at = $3, replaces = null
       where practice_id = $1 and assignment_id = $2 and ${isBegun}`,
      [...mine, undone.now],
    );
    for (const table of ['occurrences', 'assignments'])
      void tx.run(
        `delete from ${table} where practice_id = $1 and assignment_id = $2 and not ${isBegun}`,
        mine,
      );
  }
}
