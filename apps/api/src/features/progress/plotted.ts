import { exerciseBySlug, library, measures } from '@selfward/content';
import { allItems, type Exercise, type Scale, type ScaleItem } from '@selfward/domain';

/** The check-in of six lines. */
export const signalsSlug = 'weekly-signals';

const isScale = (item: { type: string }): item is ScaleItem => item.type === 'scale';

/** Questions that return after months: those of "Then and now", wherever else they are asked. */
export const repeatedScales: readonly ScaleItem[] =
  exerciseBySlug('then-and-now')?.items.filter(isScale) ?? [];

const sameScale = (one: Scale, other: Scale) => JSON.stringify(one) === JSON.stringify(other);

/** Whether this version asks it as it is asked today; another scale would be another series. */
export const asksAgain = (exercise: Exercise, repeated: ScaleItem): boolean =>
  allItems(exercise).some(
    (item) => isScale(item) && item.id === repeated.id && sameScale(item.scale, repeated.scale),
  );

/** Before and during, of one moment. */
export const pairedScales = [
  { id: 'rest-guilt', slug: 'rest-experiment', first: 'guilt_before', second: 'guilt_during' },
] as const;

/** Whose answers a plot is made of. Beside them the measures that a practice brought. */
export const plottedSlugs: readonly string[] = [
  signalsSlug,
  ...measures.map(({ slug }) => slug),
  ...library
    .filter((exercise) => repeatedScales.some((repeated) => asksAgain(exercise, repeated)))
    .map(({ slug }) => slug),
  ...pairedScales.map(({ slug }) => slug),
];
