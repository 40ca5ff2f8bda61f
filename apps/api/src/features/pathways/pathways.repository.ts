import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';

export interface PathwayRow {
  pathway_id: string;
  slug: string;
  revision: number;
  content: Buffer;
  saved_at: Date;
  retired_at: Date | null;
  saved_by_name: string;
}

const rows = `select w.pathway_id, w.slug, w.revision, w.content, w.saved_at, w.retired_at,
    m.name as saved_by_name
  from pathways w
  join memberships m on m.practice_id = $1 and m.member_id = w.saved_by
  where w.practice_id = $1`;

export interface SavedPathway {
  pathwayId: string;
  revision: number;
  content: Buffer;
  now: Date;
}

/** They hold nothing of a client and belong to the practice, whoever wrote them. */
@Injectable()
export class PathwaysRepository {
  all(tx: Transaction, { practiceId }: Caller): Promise<PathwayRow[]> {
    return tx.many<PathwayRow>(`${rows} order by w.created_at, w.pathway_id limit 500`, [
      practiceId,
    ]);
  }

  one(
    tx: Transaction,
    { practiceId }: { practiceId: string },
    slug: string,
  ): Promise<PathwayRow | undefined> {
    return tx.one<PathwayRow>(`${rows} and w.slug = $2`, [practiceId, slug]);
  }

  lock(tx: Transaction, { practiceId }: Caller, slug: string): Promise<PathwayRow | undefined> {
    return tx.one<PathwayRow>(`${rows} and w.slug = $2 for update of w`, [practiceId, slug]);
  }

  byId(tx: Transaction, { practiceId }: Caller, id: string): Promise<PathwayRow | undefined> {
    return tx.one<PathwayRow>(`${rows} and w.pathway_id = $2`, [practiceId, id]);
  }

  add(
    tx: Transaction,
    { practiceId, memberId }: Caller,
    saved: Omit<SavedPathway, 'revision'> & { slug: string },
  ): void {
    void tx.run(
      `insert into pathways (practice_id, pathway_id, slug, content, created_by, saved_by,
         created_at, saved_at)
       values ($1, $2, $3, $4, $5, $5, $6, $6)`,
      [practiceId, saved.pathwayId, saved.slug, saved.content, memberId, saved.now],
    );
  }

  write(tx: Transaction, { practiceId, memberId }: Caller, saved: SavedPathway): void {
    void tx.run(
      `update pathways set content = $3, revision = $4, saved_by = $5, saved_at = $6
       where practice_id = $1 and pathway_id = $2`,
      [practiceId, saved.pathwayId, saved.content, saved.revision, memberId, saved.now],
    );
  }

  retire(
    tx: Transaction,
    { practiceId }: Caller,
    { pathwayId, at }: { pathwayId: string; at: Date | null },
  ): void {
    void tx.run('update pathways set retired_at = $3 where practice_id = $1 and pathway_id = $2', [
      practiceId,
      pathwayId,
      at,
    ]);
  }
}
