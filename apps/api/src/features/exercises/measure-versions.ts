import { Injectable } from '@nestjs/common';
import { measureBySlug, shellBySlug } from '@selfward/content';
import type { Exercise } from '@selfward/contract';
import { Database } from '../../database/database.ts';
import { type Edition, ExerciseVersions } from './exercise-versions.ts';
import { type BroughtRow, MeasureVersionsRepository } from './measure-versions.repository.ts';

/** A measure with its wording: Selfward's own, or one that the practice brought. */
export interface MeasureEdition extends Edition {
  brought: BroughtRow | null;
}

/** Measures as they can be read and agreed on. A shell without wording is none. */
@Injectable()
export class MeasureVersions {
  constructor(
    private readonly database: Database,
    private readonly versions: ExerciseVersions,
    private readonly repository: MeasureVersionsRepository,
  ) {}

  async find(practiceId: string, slug: string): Promise<MeasureEdition | undefined> {
    const builtIn = measureBySlug(slug);
    if (builtIn) return { ...(await this.versions.edition(builtIn)), brought: null };
    if (!shellBySlug(slug)) return undefined;
    const [row] = await this.database.glance({ practiceId }, (tx) =>
      this.repository.brought(tx, practiceId, slug),
    );
    return row && (await this.opened(practiceId, row));
  }

  async opened(practiceId: string, row: BroughtRow): Promise<MeasureEdition> {
    const exercise: Exercise = await this.versions.of(practiceId, row.version_id);
    return { exercise, hash: row.content_hash, brought: row };
  }
}
