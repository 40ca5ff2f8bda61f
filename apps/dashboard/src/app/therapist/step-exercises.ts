import type { ExerciseLine, MeasureLine } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { libraryQuery } from '../../features/library/library.api.ts';
import { isAgreeable } from '../../features/measures/agreeable.ts';
import { measuresQuery } from '../../features/measures/measures.api.ts';
import type { StepExercise } from '../../features/pathways/pathway-steps.tsx';

/** What a pathway can be made of: exercises, and the measures that have their wording. */
export function useStepExercises(practice: string) {
  const library = useQuery(libraryQuery(practice));
  const measures = useQuery(measuresQuery(practice));
  const both = [library, measures];
  return {
    data: library.data &&
      measures.data && [
        ...library.data.exercises.map(asExercise),
        ...measures.data.measures.filter(isAgreeable).map(asMeasure),
      ],
    error: both.find(({ error }) => error)?.error,
    refetch: () => both.filter(({ error }) => error).forEach((query) => void query.refetch()),
  };
}

const asExercise = ({ slug, title, minutes, prepare }: ExerciseLine): StepExercise => ({
  slug,
  title,
  minutes,
  prepare,
  isMeasure: false,
  onlyTogether: false,
});

const asMeasure = ({ slug, title, minutes, whyNot }: MeasureLine): StepExercise => ({
  slug,
  title,
  minutes,
  prepare: false,
  isMeasure: true,
  onlyTogether: whyNot === 'needs-cover',
});
