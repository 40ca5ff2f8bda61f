import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller, ClientCaller } from '../../http/caller.ts';
import { AccessLog } from '../access-log/index.ts';
import { inCare } from '../care/index.ts';
import { readable } from '../responses/index.ts';

export interface LogRow {
  client_id: string;
  response_id: string;
  version_id: string;
  revision: number;
  finished_at: Date;
  time_zone: string;
  language: string;
  answers: Buffer;
  /** What of it is shared; null for its author, who reads all of it. */
  paths: string[] | null;
  /** How many there are to read in all, these and those that are too many or too long to read at once. */
  total: number;
  /** Slugs of other logs of which there are lines to read. */
  also: string[];
}

export interface LogAsked {
  slug: string;
  /** Items of other logs, each with its slug. */
  also: readonly { slug: string; item: string }[];
}

/** Years of a daily log. Beyond that each entry is read by itself. */
const mostEntries = 1000;

/** Of sealed answers in one reading: a long text in each entry does not fill the memory. */
const mostBytes = 8 * 1024 * 1024;

const shownPaths = (response: string): string => `coalesce(${response}.items_before,
  array(select i.item_path from item_visibility i where i.practice_id = $1
    and i.response_id = ${response}.response_id and i.visibility = 'shared'))`;

/** The exercise x that a response was written to. */
const writtenTo = (response: string, exercise: string): string => `
  join exercise_versions v_${exercise} on v_${exercise}.practice_id = $1
    and v_${exercise}.version_id = ${response}.version_id
  join exercises ${exercise} on ${exercise}.practice_id = $1
    and ${exercise}.exercise_id = v_${exercise}.exercise_id`;

/** Entry by entry what is sealed before it, and how many there are. Their lengths say it: none is fetched. */
const weighed = `count(*) over ()::integer as total,
  coalesce(sum(octet_length(v.answers)) over (order by v.finished_at desc, r.response_id
    rows between unbounded preceding and 1 preceding), 0) as before`;

/** The newest is there however long it is. */
const newest = (entries: string): string => `select * from (${entries}) entries
  where before < ${mostBytes} order by finished_at desc, response_id limit ${mostEntries}`;

/** Nothing of it looks at a draft, a kept entry or a kept item. */
const shared = newest(`select null::uuid as subject_id, r.client_id, r.response_id, r.version_id,
    r.shared_revision as revision, v.finished_at, p.time_zone, '' as language, v.answers, ${weighed},
    ${shownPaths('r')} as paths,
    array(select distinct x.slug from ${readable} s ${writtenTo('s', 'x')}
      join unnest($6::text[], $7::text[]) as line (slug, item) on line.slug = x.slug
      where s.client_id = $4 and line.item = any (${shownPaths('s')})) as also
  from ${readable} r ${writtenTo('r', 'e')}
  join response_revisions v on v.practice_id = $1 and v.response_id = r.response_id
    and v.revision = r.shared_revision
  join practices p on p.practice_id = $1
  where r.client_id = $4 and e.slug = $5 and ${inCare('r.client_id')}`);

/** Everything that the client finished, whatever its sharing state. */
const own =
  newest(`select null::uuid as subject_id, r.client_id, r.response_id, r.version_id, r.revision,
    v.finished_at, c.time_zone, c.language, v.answers, ${weighed}, null::text[] as paths,
    array(select distinct x.slug from responses s ${writtenTo('s', 'x')}
      where s.practice_id = $1 and s.client_id = $3 and s.revision > 0
        and x.slug = any ($5::text[])) as also
  from clients c
  join responses r on r.practice_id = $1 and r.client_id = $3 and r.revision > 0
  ${writtenTo('r', 'e')}
  join response_revisions v on v.practice_id = $1 and v.response_id = r.response_id
    and v.revision = r.revision
  where c.practice_id = $1 and c.member_id = $2 and c.client_id = $3 and e.slug = $4`);

@Injectable()
export class LogsRepository {
  constructor(private readonly accessLog: AccessLog) {}

  ofClient(
    tx: Transaction,
    caller: Caller,
    { slug, also, clientId, now }: LogAsked & { clientId: string; now: Date },
  ): Promise<LogRow[]> {
    return this.accessLog.open<LogRow>(tx, caller, {
      subject: 'review',
      sql: shared,
      values: [now, clientId, slug, also.map((one) => one.slug), also.map(({ item }) => item)],
    });
  }

  own(tx: Transaction, caller: ClientCaller, { slug, also }: LogAsked): Promise<LogRow[]> {
    return this.accessLog.open<LogRow>(tx, caller, {
      subject: 'response',
      sql: own,
      values: [caller.clientId, slug, also.map((one) => one.slug)],
    });
  }
}
