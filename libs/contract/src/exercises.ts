import { z } from 'zod';
import { Exercise } from './exercise-format.ts';
import { Rhythm } from './rhythm.ts';

/** The short name of an exercise in paths: `where-needs-come-last`. */
export const Slug = Exercise.shape.slug;

/** One line of the library. */
export const ExerciseLine = z.object({
  slug: z.string(),
  title: z.string(),
  purpose: z.string(),
  minutes: z.string(),
  smallMinutes: z.number().int().nullable(),
  themes: z.array(z.string()),
  prepare: z.boolean(),
  /** What the agreement card starts from. */
  rhythm: Rhythm,
  /** Of Selfward's library, or written by this practice. */
  source: z.enum(['library', 'practice']),
  version: z.string(),
  /** False: readable in the library, cannot be agreed on yet. */
  isPlayable: z.boolean(),
});
export type ExerciseLine = z.infer<typeof ExerciseLine>;
export const Library = z.object({ exercises: z.array(ExerciseLine) });
export type Library = z.infer<typeof Library>;

export const LibraryExercise = z.object({
  exercise: Exercise,
  isPlayable: z.boolean(),
  source: z.enum(['library', 'practice']),
  /** Own ones only: readable, but nothing new is agreed on. */
  isRetired: z.boolean(),
  /** A measure stays as its authors wrote it. */
  canCopy: z.boolean(),
  /** What it works with, in the words of the essay behind the pathway. */
  ideas: z.array(z.string()),
});
export type LibraryExercise = z.infer<typeof LibraryExercise>;
