import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';

/** The newest wording that the practice brought for a measure, with who signed for it. */
export interface BroughtRow {
  slug: string;
  exercise_id: string;
  retired_at: Date | null;
  version_id: string;
  version: string;
  content_hash: string;
  signed_name: string;
  signed_at: Date;
  time_zone: string;
}

@Injectable()
export class MeasureVersionsRepository {
  /** Of one measure, or of all of them. */
  brought(tx: Transaction, practiceId: string, slug: string | null): Promise<BroughtRow[]> {
    return tx.many<BroughtRow>(
      `select e.slug, e.exercise_id, e.retired_at, v.version_id, v.version, v.content_hash,
         w.signed_name, w.signed_at, p.time_zone
       from exercises e
       join practices p on p.practice_id = $1
       join lateral (
         select v.* from exercise_versions v
         where v.practice_id = $1 and v.exercise_id = e.exercise_id
         order by v.created_at desc, v.version_id desc limit 1) v on true
       join wording_rights w on w.practice_id = $1 and w.version_id = v.version_id
       where e.practice_id = $1 and e.source = 'shell' and ($2::text is null or e.slug = $2)
       order by e.slug limit 100`,
      [practiceId, slug],
    );
  }
}
