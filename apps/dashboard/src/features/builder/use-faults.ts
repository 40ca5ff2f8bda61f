import {
  conditionsAt,
  type Exercise,
  type ExerciseCatalogue,
  type ExerciseFault,
  exerciseFaults,
  type Spot,
  spotsOf,
} from '@selfward/domain';
import { useQueries } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { ApiProblem } from '../../http/problem.ts';
import { referredQuery } from './builder.api.ts';

/** What keeps a draft from being published, looked at behind the keys. */
export function useFaults(practice: string, written: Exercise) {
  const exercise = useDeferredValue(written);
  const slugs = useMemo(() => referredIn(exercise), [exercise]);
  const asked = useQueries({ queries: slugs.map((slug) => referredQuery(practice, slug)) });
  const known = new Map(
    asked.flatMap(({ data }) => (data ? [[data.exercise.slug, data.exercise]] : [])),
  );
  // Only what the practice says is not there is not there; while it is asked nothing is called wrong.
  const isKnown = asked.every(
    ({ data, error }) => data || (error instanceof ApiProblem && error.is('not-found')),
  );
  const catalogue: ExerciseCatalogue = (slug) => known.get(slug);
  const state = asked.map(({ dataUpdatedAt, status }) => `${status}${dataUpdatedAt}`).join();
  const faults = useMemo(
    () => exerciseFaults(exercise, isKnown ? catalogue : undefined),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the catalogue is new each time, what it holds is `state`
    [exercise, isKnown, state],
  );
  return { faults, catalogue } satisfies {
    faults: ExerciseFault[];
    catalogue: ExerciseCatalogue;
  };
}

const referredIn = (exercise: Exercise): string[] => [
  ...new Set(
    spotsOf(exercise)
      .flatMap(referencesOf)
      .map((reference) => reference.split('#')[0] ?? '')
      .filter((slug) => slug !== '' && slug !== exercise.slug),
  ),
];

function referencesOf(spot: Spot): string[] {
  const { item } = spot;
  const initial = 'initial' in item && typeof item.initial === 'object' ? [item.initial.from] : [];
  const asked = conditionsAt(spot).map(({ condition }) => condition.item);
  return [
    ...('sources' in item ? item.sources : []),
    ...initial,
    ...asked.filter((reference) => reference.includes('#')),
  ];
}
