import { Injectable } from '@nestjs/common';
import { Clock } from '../../database/clock.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { careNow } from '../absences/index.ts';
import { AccessLog } from '../access-log/index.ts';
import { mayRead } from '../care/index.ts';
import type { SharedPlanRow } from './plan-content.ts';

/**
 * What the practice $1 may read at $3 of the plans of clients: what is still to be undone is not here,
 * and what was shared before it stands here. Who reads it, the statement around it says.
 */
const shared = `(select s.practice_id, s.client_id,
    case when s.readable_from <= $3 then s.shared_revision
      else s.previous_shared_revision end as revision,
    case when s.readable_from <= $3 then s.shared_parts else s.previous_parts end as parts,
    case when s.readable_from <= $3 then s.shared_at else s.previous_shared_at end as shared_at
  from safety_plans s where s.practice_id = $1 and s.shared_revision is not null
    and (s.readable_from <= $3 or s.previous_shared_revision is not null))`;

const columns = `v.version_id as subject_id, v.version_id, v.client_id, v.revision, v.day::text as day,
  v.is_together, v.content, s.parts`;

const versions = `safety_plan_versions v on v.practice_id = $1 and v.client_id = s.client_id
  and v.revision = s.revision`;

/** Whoever joined the care later reads what is shared from then on. */
const inCareOf = mayRead('s.client_id', 's.shared_at');

/** Who covers reads beside the flag $4 what one of those they stand in for may read, and no more. */
const readByCovered = `exists (select from ${careNow('s.client_id', '$3')} away
  join care_relationships care on care.practice_id = $1 and care.member_id = away.member_id
    and care.client_id = s.client_id and care.ended_on is null
  where (care.reads_from is null or care.reads_from <= s.shared_at)
    and ((away.cover_id = $2 and away.is_away)
      or ($2 in (away.cover_id, away.named_id) and exists (select from flags f
        where f.practice_id = $1 and f.flag_id = $4 and f.taken_over_at is not null))))`;

/**
 * The day of what is shared of a plan, for a therapist's own list of what there is: nothing of it is
 * opened. Of `client`, as the statement around it names the column.
 */
export const sharedPlanDay = (client: string): string =>
  `(select v.day::text from ${shared} s join ${versions}
    where s.client_id = ${client} and ${inCareOf})`;

/** Whose plan, by what the statement knows: an id, or a flag. */
const ofClient = 's.client_id = $4';
const ofFlag = `s.client_id = (select f.client_id from flags f
  where f.practice_id = $1 and f.flag_id = $4)`;

/** What is shared of a plan, for the features that show it beside something else. */
@Injectable()
export class SharedPlans {
  constructor(
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
  ) {}

  /** For a therapist in care. Only what was read stands in the log: where nothing is shared, nothing. */
  async ofClient(
    tx: Transaction,
    caller: Caller,
    clientId: string,
  ): Promise<SharedPlanRow | undefined> {
    const where = `${ofClient} and ${inCareOf}`;
    return this.read(tx, caller, { where, id: clientId });
  }

  /** Beside a flag: for a therapist in care; for whoever covers by `reached`, the rule of the flag. */
  async ofFlag(
    tx: Transaction,
    caller: Caller,
    { flagId, reached }: { flagId: string; reached: string },
  ): Promise<SharedPlanRow | undefined> {
    const may = caller.role === 'cover' ? `${reached} and ${readByCovered}` : inCareOf;
    return this.read(tx, caller, { where: `${ofFlag} and ${may}`, id: flagId });
  }

  /** For whoever covers: `covered` is the rule of that feature about the plan `s`. */
  async ofCovered(
    tx: Transaction,
    caller: Caller,
    { clientId, covered }: { clientId: string; covered: string },
  ): Promise<SharedPlanRow | undefined> {
    return this.read(tx, caller, { where: `${ofClient} and ${covered}`, id: clientId });
  }

  /** A version that this client's practice can read, or once could: nothing else was on a screen. */
  async wasReadable(
    tx: Transaction,
    { practiceId }: Caller,
    { clientId, versionId }: { clientId: string; versionId: string },
  ): Promise<boolean> {
    const found = await tx.one(
      `select 1 from safety_plan_versions where practice_id = $1 and client_id = $2
         and version_id = $3 and readable_from <= $4`,
      [practiceId, clientId, versionId, this.clock.now()],
    );
    return found !== undefined;
  }

  private async read(
    tx: Transaction,
    caller: Caller,
    { where, id }: { where: string; id: string },
  ): Promise<SharedPlanRow | undefined> {
    const rows = await this.accessLog.open<SharedPlanRow>(tx, caller, {
      subject: 'safety_plan',
      sql: `select ${columns} from ${shared} s join ${versions} where ${where}`,
      values: [this.clock.now(), id],
    });
    return rows[0];
  }
}
