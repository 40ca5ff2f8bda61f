import { exerciseFaults } from '@selfward/domain';
import { exerciseBySlug, library } from './library.ts';

describe('the library', () => {
  it.each(library.map((exercise) => [exercise.slug, exercise] as const))(
    'has nothing in %s that the builder would refuse',
    (_, exercise) => expect(exerciseFaults(exercise, exerciseBySlug)).toEqual([]),
  );
});
