import { Injectable } from '@nestjs/common';
import { exerciseBySlug, ideas, library } from '@selfward/content';
import type { ExerciseLine, Library, LibraryExercise } from '@selfward/contract';
import { type Exercise, isPlayable } from '@selfward/domain';
import { Database } from '../../database/database.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';

/** The library is code. The database is asked only whether the caller is still signed in. */
@Injectable()
export class ExercisesService {
  constructor(private readonly database: Database) {}

  async list(caller: Caller): Promise<Library> {
    await this.confirm(caller);
    return { exercises: library.map(lineOf) };
  }

  async open(caller: Caller, slug: string): Promise<LibraryExercise> {
    await this.confirm(caller);
    const exercise = exerciseBySlug(slug);
    if (!exercise) throw new Problem('not-found');
    return { exercise, isPlayable: isPlayable(exercise), ideas: ideasOf(exercise) };
  }

  private confirm(caller: Caller): Promise<void> {
    return this.database.glance(caller, () => Promise.resolve());
  }
}

const ideasOf = ({ covers }: Exercise): string[] =>
  ideas.filter(({ code }) => covers.includes(code)).map(({ idea }) => idea);

function lineOf(exercise: Exercise): ExerciseLine {
  const { slug, title, purpose, minutes, themes, prepare } = exercise;
  return {
    slug,
    title,
    purpose,
    minutes,
    themes,
    prepare,
    smallMinutes: exercise.small_minutes ?? null,
    isPlayable: isPlayable(exercise),
  };
}
