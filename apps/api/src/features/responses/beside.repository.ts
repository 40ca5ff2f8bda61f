import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { AccessLog } from '../access-log/index.ts';
import { inCare } from '../care/index.ts';
import { readable } from './readable.ts';

export interface BesideRow {
  response_id: string;
  client_id: string;
  version_id: string;
  slug: string;
  shared_revision: number;
  finished_at: Date;
  time_zone: string;
  answers: Buffer;
  shared_paths: string[];
  amended: string[];
  /** The pathway that they were on then. */
  began_on: string | null;
  /** The one that is read; every other one stands beside it. */
  is_asked: boolean;
}

export interface BesideAsked {
  responseId: string;
  now: Date;
  /** Which exercise of the library is compared with which. */
  references: readonly { from: string; to: string }[];
}

const most = 60;

/** One that may not be read is not here, nor is anything beside it. */
const sql = `select r.response_id as subject_id, r.client_id, r.response_id, r.version_id, x.slug,
    r.shared_revision, v.finished_at, p.time_zone, v.answers, v.amended,
    coalesce(r.items_before, array(select i.item_path from item_visibility i
      where i.practice_id = $1 and i.response_id = r.response_id
        and i.visibility = 'shared')) as shared_paths,
    (select max(e.started_on)::text from enrolments e
      where e.practice_id = $1 and e.client_id = r.client_id
        and e.started_on <= (v.finished_at at time zone p.time_zone)::date) as began_on,
    r.response_id = asked.response_id as is_asked
  from ${readable} asked
  join exercise_versions av on av.practice_id = $1 and av.version_id = asked.version_id
  join exercises ax on ax.practice_id = $1 and ax.exercise_id = av.exercise_id
  join ${readable} r on r.client_id = asked.client_id
  join exercise_versions rv on rv.practice_id = $1 and rv.version_id = r.version_id
  join exercises x on x.practice_id = $1 and x.exercise_id = rv.exercise_id
  join response_revisions v on v.practice_id = $1 and v.response_id = r.response_id
    and v.revision = r.shared_revision
  join practices p on p.practice_id = $1
  where asked.response_id = $4 and ${inCare('asked.client_id')}
    and (r.response_id = asked.response_id
      or (x.slug = ax.slug and rv.series = av.series)
      or (x.slug <> ax.slug and x.slug = any (av.sources || array(
        select l.target from unnest($5::text[], $6::text[]) as l (origin, target)
        where l.origin = ax.slug))))
  order by is_asked desc, v.finished_at desc, r.response_id limit ${most + 1}`;

@Injectable()
export class BesideRepository {
  constructor(private readonly accessLog: AccessLog) {}

  read(tx: Transaction, caller: Caller, asked: BesideAsked): Promise<BesideRow[]> {
    const { responseId, now, references } = asked;
    return this.accessLog.open<BesideRow>(tx, caller, {
      subject: 'response',
      sql,
      values: [now, responseId, references.map(({ from }) => from), references.map(({ to }) => to)],
    });
  }
}
