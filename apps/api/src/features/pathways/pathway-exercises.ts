import { Injectable } from '@nestjs/common';
import { library } from '@selfward/content';
import { isPlayable, type StepTraits, traitsOf } from '@selfward/domain';
import { Database } from '../../database/database.ts';
import {
  type Edition,
  ExerciseVersions,
  OwnVersions,
  OwnVersionsRepository,
} from '../exercises/index.ts';

export type Editions = ReadonlyMap<string, Edition>;

/** What a pathway of a practice may be made of, by short name: the library, and what it wrote itself. */
@Injectable()
export class PathwayExercises {
  constructor(
    private readonly database: Database,
    private readonly versions: ExerciseVersions,
    private readonly own: OwnVersions,
    private readonly repository: OwnVersionsRepository,
  ) {}

  /** The newest of each. What is retired or cannot be answered yet is not among them. */
  async of(practiceId: string): Promise<Editions> {
    const rows = await this.database.glance({ practiceId }, (tx) =>
      this.repository.all(tx, practiceId),
    );
    const own = await this.own.of(
      practiceId,
      rows.filter(({ retired_at }) => retired_at === null),
    );
    const editions = await Promise.all(library.map((one) => this.versions.edition(one)));
    const all = [
      ...editions,
      ...own.map(({ row, exercise }) => ({ exercise, hash: row.content_hash })),
    ];
    return new Map(
      all
        .filter(({ exercise }) => isPlayable(exercise))
        .map((edition): [string, Edition] => [edition.exercise.slug, edition]),
    );
  }
}

export const traitsAmong = (editions: Editions): Map<string, StepTraits> =>
  new Map([...editions].map(([slug, { exercise }]) => [slug, traitsOf(exercise)]));
