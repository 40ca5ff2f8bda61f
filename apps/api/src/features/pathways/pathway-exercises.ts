import { Injectable } from '@nestjs/common';
import { library, measures } from '@selfward/content';
import { isPlayable, type StepTraits, traitsOf } from '@selfward/domain';
import { Database } from '../../database/database.ts';
import {
  type Edition,
  ExerciseVersions,
  MeasureVersionsRepository,
  OwnVersionsRepository,
} from '../exercises/index.ts';

export type Editions = ReadonlyMap<string, Edition>;

/**
 * What a pathway of a practice may be made of, by short name: the library, the measures that have their
 * wording, and what the practice wrote itself.
 */
@Injectable()
export class PathwayExercises {
  constructor(
    private readonly database: Database,
    private readonly versions: ExerciseVersions,
    private readonly repository: OwnVersionsRepository,
    private readonly brought: MeasureVersionsRepository,
  ) {}

  /** The newest of each. What is retired or cannot be answered yet is not among them. */
  async of(practiceId: string): Promise<Editions> {
    const [rows, brought] = await this.database.glance({ practiceId }, (tx) =>
      Promise.all([
        this.repository.all(tx, practiceId),
        this.brought.brought(tx, practiceId, null),
      ]),
    );
    const there = [...rows, ...brought].filter(({ retired_at }) => retired_at === null);
    const found = await this.versions.all(
      practiceId,
      there.map(({ version_id }) => version_id),
    );
    const builtIn = [...library, ...measures].map((one) => this.versions.edition(one));
    const all = [
      ...(await Promise.all(builtIn)),
      ...there.flatMap(({ version_id, content_hash: hash }) => {
        const exercise = found.get(version_id);
        return exercise ? [{ exercise, hash }] : [];
      }),
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
