import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { AccessLog } from '../access-log/index.ts';
import { inCare } from '../care/index.ts';
import { readable } from './readable.ts';

export interface PinnedAnswers {
  response_id: string;
  client_id: string;
  version_id: string;
  slug: string;
  shared_revision: number;
  finished_at: Date;
  time_zone: string;
  answers: Buffer;
  shared_paths: string[];
}

/** A client of whom nothing is pinned is one row of nulls. */
export type PinnedRow = PinnedAnswers | { response_id: null; client_id: string };

export interface PinnedAsked {
  clientId: string;
  now: Date;
  slugs: readonly string[];
}

const latest = `select distinct on (x.slug) r.response_id, r.version_id, x.slug,
    r.shared_revision, v.finished_at, v.answers,
    coalesce(r.items_before, array(select i.item_path from item_visibility i
      where i.practice_id = $1 and i.response_id = r.response_id
        and i.visibility = 'shared')) as shared_paths
  from ${readable} r
  join exercise_versions ev on ev.practice_id = $1 and ev.version_id = r.version_id
  join exercises x on x.practice_id = $1 and x.exercise_id = ev.exercise_id
    and x.slug = any ($5::text[])
  join response_revisions v on v.practice_id = $1 and v.response_id = r.response_id
    and v.revision = r.shared_revision
  where r.client_id = $4
  order by x.slug, v.finished_at desc, r.response_id`;

@Injectable()
export class PinnedRepository {
  constructor(private readonly accessLog: AccessLog) {}

  read(tx: Transaction, caller: Caller, asked: PinnedAsked): Promise<PinnedRow[]> {
    return this.accessLog.open<PinnedRow>(tx, caller, {
      subject: 'review',
      sql: `select null::uuid as subject_id, c.client_id, p.time_zone, r.*
        from clients c join practices p on p.practice_id = $1
        left join lateral (${latest}) r on true
        where c.practice_id = $1 and c.client_id = $4 and ${inCare('c.client_id')}`,
      values: [asked.now, asked.clientId, asked.slugs],
    });
  }
}
