import { Injectable } from '@nestjs/common';
import { exerciseBySlug, ideas, library } from '@selfward/content';
import type { ExerciseLine, Library, LibraryExercise } from '@selfward/contract';
import { type Exercise, isPlayable, presetRhythm } from '@selfward/domain';
import { Database } from '../../database/database.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { MeasureVersions } from './measure-versions.ts';
import { OwnVersions } from './own-versions.ts';
import { OwnVersionsRepository } from './own-versions.repository.ts';

type Source = ExerciseLine['source'];

/** The library is code, and beside it stands what the practice wrote itself. */
@Injectable()
export class ExercisesService {
  constructor(
    private readonly database: Database,
    private readonly own: OwnVersions,
    private readonly measures: MeasureVersions,
    private readonly repository: OwnVersionsRepository,
  ) {}

  async list(caller: Caller): Promise<Library> {
    const { practiceId } = caller;
    const rows = await this.database.glance(caller, (tx) => this.repository.all(tx, practiceId));
    const own = await this.own.of(
      practiceId,
      rows.filter(({ retired_at }) => retired_at === null),
    );
    return {
      exercises: [
        ...library.map((exercise) => lineOf(exercise, 'library')),
        ...own.map(({ exercise }) => lineOf(exercise, 'practice')),
      ],
    };
  }

  async open(caller: Caller, slug: string): Promise<LibraryExercise> {
    const { practiceId } = caller;
    const exercise = exerciseBySlug(slug);
    // The database is asked in any case: whether the caller is still signed in, it knows alone.
    const row = await this.database.glance(caller, (tx) =>
      this.repository.one(tx, practiceId, slug),
    );
    if (exercise) return opened(exercise, { source: 'library', isRetired: false });
    const [own] = row ? await this.own.of(practiceId, [row]) : [];
    if (!own) return this.measure(practiceId, slug);
    const isRetired = own.row.retired_at !== null;
    return opened(own.exercise, { source: 'practice', isRetired });
  }

  private async measure(practiceId: string, slug: string): Promise<LibraryExercise> {
    const measure = await this.measures.find(practiceId, slug);
    if (!measure) throw new Problem('not-found');
    const isRetired = (measure.brought?.retired_at ?? null) !== null;
    return opened(measure.exercise, { source: 'library', isRetired });
  }
}

const opened = (
  exercise: Exercise,
  { source, isRetired }: { source: Source; isRetired: boolean },
): LibraryExercise => ({
  exercise,
  isPlayable: isPlayable(exercise),
  source,
  isRetired,
  canCopy: !exercise.locked,
  ideas: ideasOf(exercise),
});

const ideasOf = ({ covers }: Exercise): string[] =>
  ideas.filter(({ code }) => covers.includes(code)).map(({ idea }) => idea);

function lineOf(exercise: Exercise, source: Source): ExerciseLine {
  const { slug, title, purpose, minutes, themes, prepare, version } = exercise;
  return {
    slug,
    title,
    purpose,
    minutes,
    themes,
    prepare,
    source,
    version,
    rhythm: presetRhythm(exercise.cadence),
    smallMinutes: exercise.small_minutes ?? null,
    isPlayable: isPlayable(exercise),
  };
}
