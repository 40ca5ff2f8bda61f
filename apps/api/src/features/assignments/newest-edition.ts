import { Injectable } from '@nestjs/common';
import { exerciseBySlug } from '@selfward/content';
import { invalidInput, Problem } from '../../http/problem.ts';
import {
  type Edition,
  ExerciseVersions,
  MeasureVersions,
  OwnVersions,
} from '../exercises/index.ts';

/** The edition that an agreement of today is about: the library's, or what the practice published last. */
@Injectable()
export class NewestEdition {
  constructor(
    private readonly versions: ExerciseVersions,
    private readonly own: OwnVersions,
    private readonly measures: MeasureVersions,
  ) {}

  async of(practiceId: string, slug: string): Promise<Edition | undefined> {
    return (await this.find(practiceId, slug))?.edition;
  }

  /** A retired exercise stays with those who have it. */
  async agreeable(practiceId: string, slug: string): Promise<Edition> {
    const found = await this.find(practiceId, slug);
    if (!found) throw invalidInput([{ path: ['exercise'], message: 'There is no such exercise.' }]);
    if (found.isRetired) throw new Problem('exercise-retired');
    return found.edition;
  }

  private async find(
    practiceId: string,
    slug: string,
  ): Promise<{ edition: Edition; isRetired: boolean } | undefined> {
    const exercise = exerciseBySlug(slug);
    if (exercise) return { edition: await this.versions.edition(exercise), isRetired: false };
    const own = await this.own.newest(practiceId, slug);
    if (!own) return this.measure(practiceId, slug);
    const edition = { exercise: own.exercise, hash: own.row.content_hash };
    return { edition, isRetired: own.row.retired_at !== null };
  }
  private async measure(practiceId: string, slug: string) {
    const measure = await this.measures.find(practiceId, slug);
    const isRetired = (measure?.brought?.retired_at ?? null) !== null;
    return measure && { edition: measure, isRetired };
  }
}
