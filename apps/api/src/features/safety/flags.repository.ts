import { Injectable } from '@nestjs/common';
import type { FlagDeed, FlagState, FlagStepKind } from '@selfward/domain';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { AccessLog } from '../access-log/index.ts';
import { inCare } from '../care/index.ts';
import type { DetailsRow } from '../clients/index.ts';
import { coveredBy } from './told-covers.ts';

export interface FlagRow {
  flag_id: string;
  client_id: string;
  client_name: string;
  version_id: string;
  item_path: string;
  state: FlagState;
  raised_at: Date;
  taken_over_at: Date | null;
  time_zone: string;
}

export type OpenedRow = FlagRow &
  DetailsRow & {
    phone: string | null;
    may_leave_message: boolean;
    called_by: string | null;
  };

export interface AnswerRow {
  answer_id: string;
  client_id: string;
  response_id: string;
  kind: 'given' | 'cleared' | 'left-out';
  content: Buffer;
  at: Date;
}

export type GivenRow = AnswerRow & { time_zone: string };

export interface StepRow {
  step_id: string;
  kind: FlagStepKind;
  by: string | null;
  did: FlagDeed[];
  content: Buffer | null;
  at: Date;
}

/** $1 is the practice, $2 who asks. */
export const flagColumns = `f.flag_id, f.client_id, c.name as client_name, f.version_id, f.item_path, f.state,
  f.raised_at, f.taken_over_at, p.time_zone`;

export const flagJoins = `from flags f
  join practices p on p.practice_id = $1
  join clients c on c.practice_id = $1 and c.client_id = f.client_id`;

/** $3 is the moment. In the area of a therapist it is care that decides, in that of a cover its own rule. */
const reached = ({ role }: Caller): string =>
  role === 'cover'
    ? coveredBy('$2', '$3')
    : `${inCare('f.client_id')} and $3::timestamptz is not null`;

/** The same about the flag $4, for what stands beside it; $3 is the moment. */
export const reachedFlag = (caller: Caller): string =>
  `exists (select from flags f where f.practice_id = $1 and f.flag_id = $4 and ${reached(caller)})`;

@Injectable()
export class FlagsRepository {
  constructor(private readonly accessLog: AccessLog) {}

  /** That nothing waits is read like the rest: one row without a flag stands for it. */
  async waiting(tx: Transaction, caller: Caller, now: Date): Promise<FlagRow[]> {
    const rows = await this.accessLog.open<FlagRow | { flag_id: null }>(tx, caller, {
      subject: 'flags',
      ofMany: true,
      sql: `select null::uuid as subject_id, waiting.* from practices own
        left join lateral (select ${flagColumns} ${flagJoins}
          where f.practice_id = $1 and f.state in ('new', 'seen') and ${reached(caller)}
          order by f.raised_at, f.flag_id limit 200) waiting on true
        where own.practice_id = $1`,
      values: [now],
    });
    return rows.filter((row) => row.flag_id !== null);
  }

  /** Of one client: what is not closed, above each of their pages. Where there is none, none was read. */
  ofClient(
    tx: Transaction,
    caller: Caller,
    { clientId, now }: { clientId: string; now: Date },
  ): Promise<FlagRow[]> {
    return this.accessLog.open<FlagRow>(tx, caller, {
      subject: 'flags',
      sql: `select null::uuid as subject_id, ${flagColumns} ${flagJoins}
        where f.practice_id = $1 and f.client_id = $4 and f.state <> 'closed' and ${reached(caller)}
        order by f.raised_at desc, f.flag_id`,
      values: [now, clientId],
    });
  }

  /** Each answer of one client. Where none was given, none was read. */
  answersOf(tx: Transaction, caller: Caller, clientId: string): Promise<GivenRow[]> {
    return this.accessLog.open<GivenRow>(tx, caller, {
      subject: 'safety_answers',
      sql: `select null::uuid as subject_id, s.client_id, p.time_zone, s.answer_id, s.response_id,
          s.kind, s.content, s.at
        from safety_answers s
        join practices p on p.practice_id = $1
        where s.practice_id = $1 and s.client_id = $3 and ${inCare('s.client_id')}
        order by s.at desc, s.answer_id desc limit 200`,
      values: [clientId],
    });
  }

  async isInCare(
    tx: Transaction,
    { practiceId, memberId }: Caller,
    clientId: string,
  ): Promise<boolean> {
    const found = await tx.one(
      `select 1 from clients c where c.practice_id = $1 and c.client_id = $3
         and ${inCare('c.client_id')}`,
      [practiceId, memberId, clientId],
    );
    return found !== undefined;
  }

  open(
    tx: Transaction,
    caller: Caller,
    { flagId, now }: { flagId: string; now: Date },
  ): Promise<OpenedRow[]> {
    return this.accessLog.open<OpenedRow>(tx, caller, {
      subject: 'flag',
      sql: `select f.flag_id as subject_id, ${opened} where f.practice_id = $1 and f.flag_id = $4
        and ${reached(caller)}`,
      values: [now, flagId],
    });
  }

  /** Only for the key of whoever it is about; nothing of it is answered. */
  clientOf(
    tx: Transaction,
    practiceId: string,
    flagId: string,
  ): Promise<{ client_id: string } | undefined> {
    return tx.one('select client_id from flags where practice_id = $1 and flag_id = $2', [
      practiceId,
      flagId,
    ]);
  }

  /** Held until the end; what is done with it stands in the log by itself. */
  lock(
    tx: Transaction,
    caller: Caller,
    { flagId, now }: { flagId: string; now: Date },
  ): Promise<OpenedRow | undefined> {
    return tx.one<OpenedRow>(
      `select ${opened} where f.practice_id = $1 and f.flag_id = $4 and ${reached(caller)}
       for update of f`,
      [caller.practiceId, caller.memberId, now, flagId],
    );
  }

  /** Waits for nothing: who may not reach the flag has been turned away, or gets nothing of this. */
  answers(tx: Transaction, practiceId: string, flagId: string): Promise<AnswerRow[]> {
    return tx.many<AnswerRow>(
      `select s.answer_id, s.client_id, s.response_id, s.kind, s.content, s.at
       from flags f join safety_answers s on s.practice_id = $1 and s.response_id = f.response_id
         and s.item_path = f.item_path
       where f.practice_id = $1 and f.flag_id = $2 order by s.at, s.answer_id`,
      [practiceId, flagId],
    );
  }

  steps(tx: Transaction, practiceId: string, flagId: string): Promise<StepRow[]> {
    return tx.many<StepRow>(
      `select s.step_id, s.kind, m.name as by, s.did, s.content, s.at from flag_steps s
       left join memberships m on m.practice_id = $1 and m.member_id = s.member_id
       where s.practice_id = $1 and s.flag_id = $2 order by s.at, s.step_id`,
      [practiceId, flagId],
    );
  }

  change(
    tx: Transaction,
    practiceId: string,
    { flagId, state, actedAt }: { flagId: string; state: FlagState; actedAt: Date | null },
  ): void {
    void tx.run(
      `update flags set state = $3, acted_at = coalesce($4, acted_at)
       where practice_id = $1 and flag_id = $2`,
      [practiceId, flagId, state, actedAt],
    );
  }
}

const opened = `${flagColumns}, c.details, c.details_revision, c.phone, c.may_leave_message, c.called_by
  ${flagJoins}`;
