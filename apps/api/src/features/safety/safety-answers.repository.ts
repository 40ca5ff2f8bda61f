import { Injectable } from '@nestjs/common';
import { type FlagState, type FlagStepKind, onHelpCard, type WorkingHours } from '@selfward/domain';
import { newId } from '../../database/id.ts';
import type { Transaction } from '../../database/transaction.ts';

interface OfResponse {
  practiceId: string;
  clientId: string;
  responseId: string;
  itemPath: string;
}

export interface AroundRow {
  version_id: string;
  time_zone: string;
  working_hours: WorkingHours | null;
  within_hours: number | null;
  help: string[];
  has_crisis_line: boolean;
  practice_phone: string | null;
  flag_id: string | null;
  state: FlagState | null;
}

export interface NewAnswer extends OfResponse {
  answerId: string;
  versionId: string;
  revision: number;
  kind: 'given' | 'cleared' | 'left-out';
  content: Buffer;
  at: Date;
}

export interface Raised extends OfResponse {
  flagId: string;
  versionId: string;
  dueAt: Date | null;
  takenOverAt: Date | null;
  at: Date;
}

export interface NewStep {
  practiceId: string;
  flagId: string;
  kind: FlagStepKind;
  memberId: string | null;
  did: readonly string[];
  content: Buffer | null;
  at: Date;
}

@Injectable()
export class SafetyAnswersRepository {
  /**
   * Once the response is held as the client's own: what decides who is told, and when. The flag is held
   * too, so that nobody acknowledges it while one more answer comes.
   */
  around(tx: Transaction, of: OfResponse): Promise<AroundRow | undefined> {
    return tx.one<AroundRow>(
      `with held as materialized (select flag_id, state from flags
         where practice_id = $1 and response_id = $3 and item_path = $4 for update)
       select r.version_id, p.time_zone, s.working_hours, s.within_hours, f.flag_id, f.state,
         array(select h.name || coalesce(' ' || nullif(concat_ws(' / ', h.phone, h.text_number), ''), '')
           from help_contacts h where h.practice_id = $1 and h.kind = any($5)
           order by array_position($5, h.kind), h.place, h.contact_id) as help,
         case when p.phone is not null then p.name || ' ' || p.phone end as practice_phone,
         exists (select from help_contacts h
           where h.practice_id = $1 and h.kind = 'crisis') as has_crisis_line
       from responses r
       join practices p on p.practice_id = $1
       left join safety_settings s on s.practice_id = $1
       left join held f on true
       where r.practice_id = $1 and r.client_id = $2 and r.response_id = $3`,
      [of.practiceId, of.clientId, of.responseId, of.itemPath, onHelpCard],
    );
  }

  /** Saved twice is kept once: the revision of the answer is part of its key. */
  add(tx: Transaction, answer: NewAnswer): void {
    void tx.run(
      `insert into safety_answers (practice_id, answer_id, client_id, response_id, version_id,
         item_path, revision, kind, content, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (practice_id, response_id, item_path, revision) do nothing`,
      [
        answer.practiceId,
        answer.answerId,
        answer.clientId,
        answer.responseId,
        answer.versionId,
        answer.itemPath,
        answer.revision,
        answer.kind,
        answer.content,
        answer.at,
      ],
    );
  }

  /** What waits already goes on waiting from when it was raised; everything else waits anew. */
  raise(tx: Transaction, flag: Raised): void {
    void tx.run(
      `insert into flags (practice_id, flag_id, client_id, response_id, version_id, item_path,
         state, raised_at, due_at, taken_over_at, created_at)
       values ($1, $2, $3, $4, $5, $6, 'new', $7, $8, $9, $7)
       on conflict (practice_id, response_id, item_path) do update
         set state = 'new', raised_at = excluded.raised_at, due_at = excluded.due_at,
           taken_over_at = excluded.taken_over_at where flags.state <> 'new'`,
      [
        flag.practiceId,
        flag.flagId,
        flag.clientId,
        flag.responseId,
        flag.versionId,
        flag.itemPath,
        flag.at,
        flag.dueAt,
        flag.takenOverAt,
      ],
    );
  }

  /** Its words are sealed to its id, so whoever has words makes the id. */
  step(tx: Transaction, step: NewStep, stepId: string = newId()): void {
    void tx.run(
      `insert into flag_steps (practice_id, step_id, flag_id, kind, member_id, did, content, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        step.practiceId,
        stepId,
        step.flagId,
        step.kind,
        step.memberId,
        step.did,
        step.content,
        step.at,
      ],
    );
  }
}
