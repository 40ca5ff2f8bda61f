import { conditionsAt } from './exercise-faults-conditions.ts';
import type { FaultFound } from './exercise-fault.ts';
import type { Exercise } from './exercise.ts';
import { spotsOf, type Spot } from './exercise-spots.ts';

type Catalogue = ((slug: string) => Exercise | undefined) | undefined;

/** What is read back, revealed or shown of a score has to be there. */
export function sourceFaults(
  exercise: Exercise,
  spots: readonly Spot[],
  catalogue: Catalogue,
): FaultFound[] {
  const of = (place: string, reference: string) =>
    referenceFaults({ place, reference }, exercise, catalogue);
  return spots.flatMap(({ item, place }) => [
    ...('sources' in item ? listFaults(item.sources, `${place}/sources`) : []),
    ...('sources' in item
      ? item.sources.flatMap((source, at) => of(`${place}/sources/${at}`, source))
      : []),
    ...outsideOf({ item, place }).flatMap((one) => of(one.place, one.reference)),
    ...initialOf(item).flatMap((from) => of(`${place}/initial/from`, from)),
    ...revealFaults({ item, place }, spots),
    ...(item.type === 'score' && !exercise.scores.some(({ id }) => id === item.score)
      ? [{ place: `${place}/score`, fault: 'score-unknown' as const }]
      : []),
  ]);
}

const outsideOf = (spot: Pick<Spot, 'item' | 'place'>) =>
  conditionsAt(spot)
    .map(({ condition, place }) => ({ place, reference: condition.item }))
    .filter(({ reference }) => reference.includes('#'));

const listFaults = (sources: readonly string[], place: string): FaultFound[] =>
  sources.length === 0 ? [{ place, fault: 'sources-empty' }] : [];

function initialOf(item: Spot['item']): string[] {
  const initial = 'initial' in item ? item.initial : undefined;
  return typeof initial === 'object' ? [initial.from] : [];
}

function revealFaults(
  { item, place }: Pick<Spot, 'item' | 'place'>,
  spots: readonly Spot[],
): FaultFound[] {
  const after = item.type === 'recall' ? item.reveal_after : undefined;
  if (after === undefined || spots.some(({ address }) => address === after)) return [];
  return [{ place: `${place}/reveal_after`, fault: 'reveal-unknown', about: after }];
}

/** `exercise#item`, or a slug alone for all of it. */
export function referenceFaults(
  { place, reference }: { place: string; reference: string },
  exercise: Exercise,
  catalogue: Catalogue,
): FaultFound[] {
  const [slug = '', item] = reference.split('#');
  if (slug === exercise.slug) return ownFaults(place, exercise, item);
  if (catalogue === undefined) return [];
  const other = catalogue(slug);
  if (other === undefined) return [{ place, fault: 'source-unknown', about: slug }];
  return itemFaults(place, other, item);
}

const ownFaults = (place: string, exercise: Exercise, item: string | undefined): FaultFound[] =>
  item === undefined
    ? [{ place, fault: 'source-itself', about: exercise.slug }]
    : itemFaults(place, exercise, item);

function itemFaults(place: string, exercise: Exercise, item: string | undefined): FaultFound[] {
  if (item === undefined || spotsOf(exercise).some(({ address }) => address === item)) return [];
  return [{ place, fault: 'source-item-unknown', about: `${exercise.slug}#${item}` }];
}
