import { conditionFaults } from './exercise-faults-conditions.ts';
import { itemFaults } from './exercise-faults-items.ts';
import { sourceFaults } from './exercise-faults-sources.ts';
import { scoreRuleFaults } from './exercise-faults-scores.ts';
import { textFaultsOf } from './exercise-faults-texts.ts';
import { translationFaults } from './exercise-faults-translations.ts';
import type { Exercise } from './exercise.ts';
import { type Spot, spotsOf, countItems } from './exercise-spots.ts';
import type { ExerciseFault, FaultFound } from './exercise-fault.ts';
import { exerciseLimits } from './exercise-limits.ts';

/** What exercises of the practice and the library can be referred to, by slug. */
export type ExerciseCatalogue = (slug: string) => Exercise | undefined;

/**
 * Everything that keeps an exercise from being answered as it was meant, each with the place in the
 * document where it has to be put right. Never throws, whatever is in it. Without a catalogue it is
 * not asked whether other exercises are there.
 */
export function exerciseFaults(exercise: Exercise, catalogue?: ExerciseCatalogue): ExerciseFault[] {
  if (countItems(exercise) > exerciseLimits.items)
    return [{ place: '/items', address: null, fault: 'too-many-items', about: null }];
  const spots = spotsOf(exercise);
  const found = [
    ...textFaultsOf(exercise),
    ...smallFaults(exercise, spots),
    ...itemFaults(spots),
    ...conditionFaults(exercise, spots),
    ...sourceFaults(exercise, spots, catalogue),
    ...scoreRuleFaults(exercise, spots),
    ...translationFaults(exercise),
  ];
  return found.slice(0, exerciseLimits.faults).map((one) => named(one, spots));
}

/** The small version counts as whole, so there has to be something in it. */
function smallFaults(exercise: Exercise, spots: readonly Spot[]): FaultFound[] {
  if (spots.length === 0 || exercise.items.length === 0)
    return [{ place: '/items', fault: 'no-items' }];
  const isAsked = ({ item }: Spot) => !['info', 'group', 'score'].includes(item.type);
  const isSmall = ({ item, place }: Spot) =>
    place.startsWith('/items/') && (item.core === true || item.required === true);
  if (exercise.locked || spots.some((spot) => isAsked(spot) && isSmall(spot))) return [];
  return [{ place: '/items', fault: 'small-empty' }];
}

/** With the item that it is in, so that a page can lead there. */
function named({ place, fault, about }: FaultFound, spots: readonly Spot[]): ExerciseFault {
  const inside = spots.findLast((spot) => `${place}/`.startsWith(`${spot.place}/`));
  return { place, fault, address: inside?.address ?? null, about: about ?? null };
}

export type { ExerciseFault, ExerciseFaultName } from './exercise-fault.ts';
export { exerciseFaultNames } from './exercise-fault.ts';
export { exerciseLimits } from './exercise-limits.ts';
