import { Injectable } from '@nestjs/common';
import type { PlanPart } from '@selfward/domain';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller, ClientCaller } from '../../http/caller.ts';
import { careNow } from '../absences/index.ts';
import { AccessLog } from '../access-log/index.ts';
import { inCare, readersOf } from '../care/index.ts';
import { isMeeting } from '../sessions/index.ts';

/** What is shared of it, and what was before, while that can be undone. */
export interface SharingRow {
  shared_revision: number | null;
  shared_parts: PlanPart[] | null;
  shared_at: Date | null;
  readable_from: Date | null;
  previous_shared_revision: number | null;
  previous_parts: PlanPart[] | null;
  previous_shared_at: Date | null;
}

export interface VersionRow {
  version_id: string;
  revision: number;
  day: string;
  is_together: boolean;
  was_shared: boolean;
  saved_at: Date;
}

export interface Newest {
  version_id: string;
  revision: number;
  day: string;
  is_together: boolean;
}

/** A client who wrote nothing so far has revision null. */
export interface PlanRow extends SharingRow {
  client_id: string;
  revision: number | null;
  time_zone: string;
  /** The newest version, whole in one statement: what seals its words names its row and revision. */
  newest: Newest | null;
  content: Buffer | null;
  is_archived: boolean;
  is_meeting: boolean;
  readers: string[];
  covers: string[];
}

export interface NewVersion {
  versionId: string;
  revision: number;
  day: string;
  isTogether: boolean;
  content: Buffer;
  now: Date;
}

/** Earlier days of a plan that are listed; older ones stay until it is deleted. */
const most = 60;

const sharing = `s.revision, s.shared_revision, s.shared_parts, s.shared_at, s.readable_from,
  s.previous_shared_revision, s.previous_parts, s.previous_shared_at`;

const version = `v.version_id, v.revision, v.day::text as day, v.is_together, v.saved_at,
  v.readable_from is not null as was_shared`;

/** $1 practice, $2 member, $3 client, $4 now. */
const own = `c.client_id, c.time_zone, c.archived_at is not null as is_archived, ${sharing},
    newest.content, newest.said as newest,
    ${isMeeting('$3', '$4')} as is_meeting, ${readersOf('$3')} as readers,
    array(select distinct covering.name from ${careNow('$3', '$4')} care
      cross join unnest(array[care.cover_name, care.named_name]) as covering (name)
      where covering.name is not null order by covering.name) as covers
  from clients c left join safety_plans s on s.practice_id = $1 and s.client_id = c.client_id
  left join lateral (select v.content, json_build_object('version_id', v.version_id,
      'revision', v.revision, 'day', v.day::text, 'is_together', v.is_together) as said
    from safety_plan_versions v where v.practice_id = $1 and v.client_id = c.client_id
    order by v.revision desc limit 1) newest on true
  where c.practice_id = $1 and c.member_id = $2 and c.client_id = $3`;

@Injectable()
export class SafetyPlansRepository {
  constructor(private readonly accessLog: AccessLog) {}

  open(tx: Transaction, caller: ClientCaller, now: Date): Promise<PlanRow[]> {
    return this.accessLog.open<PlanRow>(tx, caller, {
      subject: 'safety_plan',
      sql: `select null::uuid as subject_id, ${own}`,
      values: [caller.clientId, now],
    });
  }

  /** Of the answer to a change, which is noted as such. */
  read(
    tx: Transaction,
    { practiceId, memberId, clientId }: ClientCaller,
    now: Date,
  ): Promise<PlanRow | undefined> {
    return tx.one<PlanRow>(`select ${own}`, [practiceId, memberId, clientId, now]);
  }

  versions(tx: Transaction, { practiceId, clientId }: ClientCaller): Promise<VersionRow[]> {
    return tx.many<VersionRow>(
      `select ${version} from safety_plan_versions v
       where v.practice_id = $1 and v.client_id = $2 order by v.revision desc limit ${most}`,
      [practiceId, clientId],
    );
  }

  /** Two devices wait for each other at the client's record; both find what is there then. */
  async hold(tx: Transaction, { practiceId, memberId, clientId }: ClientCaller): Promise<void> {
    await tx.one(
      `select 1 from clients where practice_id = $1 and member_id = $2 and client_id = $3
       for no key update`,
      [practiceId, memberId, clientId],
    );
  }

  async earlier(
    tx: Transaction,
    caller: ClientCaller,
    versionId: string,
  ): Promise<(VersionRow & { content: Buffer }) | undefined> {
    const rows = await this.accessLog.open<VersionRow & { content: Buffer }>(tx, caller, {
      subject: 'safety_plan',
      sql: `select v.version_id as subject_id, v.client_id, v.content, ${version}
        from safety_plan_versions v join clients c on c.practice_id = $1
          and c.client_id = v.client_id and c.member_id = $2
        where v.practice_id = $1 and v.client_id = $3 and v.version_id = $4`,
      values: [caller.clientId, versionId],
    });
    return rows[0];
  }

  count(tx: Transaction, { practiceId, clientId }: ClientCaller, revision: number): void {
    void tx.run(
      `insert into safety_plans (practice_id, client_id, revision) values ($1, $2, $3)
       on conflict (practice_id, client_id) do update set revision = excluded.revision`,
      [practiceId, clientId, revision],
    );
  }

  add(tx: Transaction, { practiceId, clientId }: ClientCaller, version: NewVersion): void {
    const { versionId, revision, day, isTogether, content, now } = version;
    void tx.run(
      `insert into safety_plan_versions (practice_id, version_id, client_id, revision, day,
         is_together, content, saved_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [practiceId, versionId, clientId, revision, day, isTogether, content, now],
    );
  }

  rewrite(tx: Transaction, { practiceId, clientId }: ClientCaller, version: NewVersion): void {
    const { versionId, revision, content, now } = version;
    void tx.run(
      `update safety_plan_versions set revision = $4, content = $5, saved_at = $6
       where practice_id = $1 and client_id = $2 and version_id = $3`,
      [practiceId, clientId, versionId, revision, content, now],
    );
  }

  share(tx: Transaction, { practiceId, clientId }: ClientCaller, row: SharingRow): void {
    void tx.run(
      `update safety_plans set shared_revision = $3, shared_parts = $4, shared_at = $5,
         readable_from = $6, previous_shared_revision = $7, previous_parts = $8,
         previous_shared_at = $9
       where practice_id = $1 and client_id = $2`,
      [
        practiceId,
        clientId,
        row.shared_revision,
        row.shared_parts,
        row.shared_at,
        row.readable_from,
        row.previous_shared_revision,
        row.previous_parts,
        row.previous_shared_at,
      ],
    );
  }

  /** From when on a version could first be read; undone before that, it never could. */
  readable(
    tx: Transaction,
    { practiceId, clientId }: ClientCaller,
    { revision, from, now }: { revision: number; from: Date | null; now: Date },
  ): void {
    void tx.run(
      `update safety_plan_versions set readable_from = $4
       where practice_id = $1 and client_id = $2 and revision = $3
         and (readable_from is null or readable_from > $5)`,
      [practiceId, clientId, revision, from, now],
    );
  }

  /**
   * For ever, with every version of it. The counter goes on: another device that still has the deleted
   * words writes them over nothing that is written afterwards.
   */
  erase(tx: Transaction, caller: ClientCaller): void {
    const { practiceId, clientId } = caller;
    void tx.run(`delete from safety_plan_versions where practice_id = $1 and client_id = $2`, [
      practiceId,
      clientId,
    ]);
    void tx.run(
      `update safety_plans set revision = revision + 1, shared_revision = null,
         shared_parts = null, shared_at = null, readable_from = null,
         previous_shared_revision = null, previous_parts = null, previous_shared_at = null
       where practice_id = $1 and client_id = $2`,
      [practiceId, clientId],
    );
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
}
