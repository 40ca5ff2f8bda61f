import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller, ClientCaller } from '../../http/caller.ts';
import { AccessLog } from '../access-log/index.ts';
import { inCare } from '../care/index.ts';
import { readable } from '../responses/index.ts';
import { plottedSlugs } from './plotted.ts';

export interface ScoreRow {
  id: string;
  rule: string;
  version: string;
  /** Base64: a row of scores travels as one JSON. */
  content: string;
}

/** A finished answer that plots are made of, still sealed. */
export interface AnsweredRow {
  response_id: string;
  version_id: string;
  revision: number;
  slug: string;
  answered_at: Date;
  agreed_at: Date;
  answers: Buffer;
  /** What of it is shared; null for its author, who reads all of it. */
  paths: string[] | null;
  scores: ScoreRow[];
}

export interface Around {
  client_id: string;
  time_zone: string;
  measures_shown: boolean;
}

/** Nothing to plot yet is one row of nulls. */
export type ProgressRow = Around & (AnsweredRow | { response_id: null });

/** Some years of weekly check-ins, or a year with a log beside them. */
const most = 1000;

/** Of sealed answers in one reading: more than any of them come to, short of texts without end. */
const mostBytes = 8 * 1024 * 1024;

/** Of each rule the score by its newest version. */
const newestScores = `coalesce((select json_agg(json_build_object('id', s.score_id,
    'rule', s.rule_id, 'version', s.rule_version,
    'content', translate(encode(s.content, 'base64'), E'\\n', '')))
  from (select distinct on (s.rule_id) s.* from scores s
    where s.practice_id = $1 and s.response_id = w.response_id and s.revision = w.revision
    order by s.rule_id, s.made_at desc, s.rule_version desc) s), '[]') as scores`;

interface Answered {
  /** Responses r, and the column with the revision of each. */
  from: string;
  revision: string;
  paths: string;
  client: string;
  slugs: string;
}

const answered = ({ from, revision, paths, client, slugs }: Answered): string => `
  select w.response_id, w.version_id, w.revision, w.slug, w.answered_at, w.agreed_at, w.answers,
    w.paths, ${newestScores}
  from (select r.response_id, r.version_id, v.revision, e.slug, v.finished_at as answered_at,
    a.created_at as agreed_at, v.answers, ${paths} as paths,
    coalesce(sum(octet_length(v.answers)) over (order by v.finished_at desc, r.response_id
      rows between unbounded preceding and 1 preceding), 0) as before
  from ${from}
  join exercise_versions ev on ev.practice_id = $1 and ev.version_id = r.version_id
  join exercises e on e.practice_id = $1 and e.exercise_id = ev.exercise_id
    and (e.slug = any (${slugs}::text[]) or e.source = 'shell'
      or (e.source = 'practice' and exists (select from scores s where s.practice_id = $1
        and s.response_id = r.response_id and s.revision = r.${revision})))
  join assignments a on a.practice_id = $1 and a.assignment_id = r.assignment_id
  join response_revisions v on v.practice_id = $1 and v.response_id = r.response_id
    and v.revision = r.${revision}
  where r.client_id = ${client}
  order by v.finished_at desc, r.response_id limit ${most}) w
  where w.before < ${mostBytes}
  order by w.answered_at desc, w.response_id`;

const sharedPaths = `coalesce(r.items_before, array(select i.item_path from item_visibility i
  where i.practice_id = $1 and i.response_id = r.response_id and i.visibility = 'shared'))`;

const readableOnes = answered({
  from: `${readable} r`,
  revision: 'shared_revision',
  paths: sharedPaths,
  client: '$4',
  slugs: '$5',
});

const ownOnes = answered({
  from: '(select * from responses r where r.practice_id = $1 and r.revision > 0) r',
  revision: 'revision',
  paths: 'null::text[]',
  client: '$3',
  slugs: '$4',
});

const shown = `coalesce(s.measures_shown, false) as measures_shown`;
const settings = `left join progress_settings s on s.practice_id = $1 and s.client_id = c.client_id`;

@Injectable()
export class ProgressRepository {
  constructor(private readonly accessLog: AccessLog) {}

  /** What the practice may read: nothing of it looks at a draft, a kept answer or a kept item. */
  ofClient(
    tx: Transaction,
    caller: Caller,
    asked: { clientId: string; now: Date },
  ): Promise<ProgressRow[]> {
    return this.accessLog.open<ProgressRow>(tx, caller, {
      subject: 'progress',
      sql: `select null::uuid as subject_id, c.client_id, p.time_zone, ${shown}, r.*
        from clients c join practices p on p.practice_id = $1 ${settings}
        left join lateral (${readableOnes}) r on true
        where c.practice_id = $1 and c.client_id = $4 and ${inCare('c.client_id')}`,
      values: [asked.now, asked.clientId, plottedSlugs],
    });
  }

  /** Everything that the client finished, whatever its sharing state. */
  own(tx: Transaction, caller: ClientCaller): Promise<ProgressRow[]> {
    return this.accessLog.open<ProgressRow>(tx, caller, {
      subject: 'progress',
      sql: `select null::uuid as subject_id, c.client_id, c.time_zone, ${shown}, r.*
        from clients c ${settings}
        left join lateral (${ownOnes}) r on true
        where c.practice_id = $1 and c.member_id = $2 and c.client_id = $3`,
      values: [caller.clientId, plottedSlugs],
    });
  }

  /** Days on which they met, on the wall of the practice. */
  sessions(
    tx: Transaction,
    { practiceId }: Caller,
    { clientId, now }: { clientId: string; now: Date },
  ): Promise<{ day: string }[]> {
    return tx.many(
      `select distinct s.day::text as day from sessions s
       where s.practice_id = $1 and s.client_id = $2 and s.state <> 'cancelled'
         and s.starts_at <= $3 order by day limit 1000`,
      [practiceId, clientId, now],
    );
  }

  async isInCare(
    tx: Transaction,
    { practiceId, memberId }: Caller,
    clientId: string,
  ): Promise<boolean> {
    const found = await tx.one(
      `select from clients c where c.practice_id = $1 and c.client_id = $3
         and ${inCare('c.client_id')} for update of c`,
      [practiceId, memberId, clientId],
    );
    return found !== undefined;
  }

  /** Whether it changed anything: said twice is said once. */
  async show(
    tx: Transaction,
    { practiceId, memberId }: Caller,
    { clientId, shown: isShown, now }: { clientId: string; shown: boolean; now: Date },
  ): Promise<boolean> {
    const changed = await tx.run(
      `insert into progress_settings (practice_id, client_id, measures_shown, changed_by, changed_at)
       select $1, $2, $3, $4, $5
       where $3 or exists (select from progress_settings where practice_id = $1 and client_id = $2)
       on conflict (practice_id, client_id) do update
         set measures_shown = excluded.measures_shown, changed_by = excluded.changed_by,
           changed_at = excluded.changed_at
         where progress_settings.measures_shown <> excluded.measures_shown`,
      [practiceId, clientId, isShown, memberId, now],
    );
    return changed > 0;
  }
}
