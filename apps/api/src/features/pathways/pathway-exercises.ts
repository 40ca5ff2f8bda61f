import { Injectable } from '@nestjs/common';
import { library } from '@selfward/content';
import { type StepTraits, traitsOf } from '@selfward/domain';
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

  /** The newest of each. What is retired is not among them: nothing new is agreed on. */
  async of(practiceId: string): Promise<Editions> {
    const rows = await this.database.glance({ practiceId }, (tx) =>
      this.repository.all(tx, practiceId),
    );
    const own = await this.own.of(
      practiceId,
      rows.filter(({ retired_at }) => retired_at === null),
    );
    const editions = await Promise.all(library.map((one) => this.versions.edition(one)));
    return new Map([
      ...editions.map((edition): [string, Edition] => [edition.exercise.slug, edition]),
      ...own.map(({ row, exercise }): [string, Edition] => [
        row.slug,
        { exercise, hash: row.content_hash },
      ]),
    ]);
  }
}

export const traitsAmong = (editions: Editions): Map<string, StepTraits> =>
  new Map([...editions].map(([slug, { exercise }]) => [slug, traitsOf(exercise)]));
