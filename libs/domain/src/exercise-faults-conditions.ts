import { circlesIn } from './exercise-circles.ts';
import { comparisonFaults } from './exercise-faults-comparisons.ts';
import { neverTogether } from './exercise-never.ts';
import type { FaultFound } from './exercise-fault.ts';
import type { Exercise } from './exercise.ts';
import type { Condition, Item } from './exercise-item.ts';
import { exerciseLimits as most } from './exercise-limits.ts';
import type { Spot } from './exercise-spots.ts';

/** The conditions of an item with where each of them stands. */
export function conditionsAt({ item, place }: Pick<Spot, 'item' | 'place'>): {
  condition: Condition;
  place: string;
}[] {
  const rule = item.show_if;
  if (rule === undefined) return [];
  const [kind, list] = 'all' in rule ? ['all', rule.all] : ['any', rule.any];
  return list.map((condition, at) => ({ condition, place: `${place}/show_if/${kind}/${at}` }));
}

export function conditionFaults(exercise: Exercise, spots: readonly Spot[]): FaultFound[] {
  // Of two with one id the first: that there are two is said at the second.
  const byAddress = new Map(
    spots.map((spot, order) => [spot.address, { spot, order }] as const).toReversed(),
  );
  const inCircle = circlesIn(spots);
  return spots.flatMap((spot, order) => {
    const list = conditionsAt(spot);
    if (spot.item.show_if !== undefined && list.length === 0)
      return [{ place: `${spot.place}/show_if`, fault: 'condition-empty' as const }];
    if (list.length > most.conditions)
      return [{ place: `${spot.place}/show_if`, fault: 'too-many-conditions' as const }];
    const own = list.flatMap(({ condition, place }) => {
      const reference = condition.item;
      // What is in another exercise is looked at with its sources.
      if (reference.includes('#')) return outsideFaults(place, condition, exercise);
      const found = byAddress.get(reference);
      const about = reference;
      if (!found) return [{ place, fault: 'condition-unknown' as const, about }];
      const fault = orderFault({ spot, order }, found, inCircle);
      return fault
        ? [{ place, fault, about }]
        : comparisonFaults(place, condition, found.spot.item);
    });
    return own.length > 0 ? own : neverTogether(spot, spots);
  });
}

type Placed = { spot: Spot; order: number };

/** Looking back only: so an answer never decides about what came before it. */
function orderFault(
  from: Placed,
  to: Placed,
  inCircle: ReadonlySet<string>,
): FaultFound['fault'] | null {
  if (from.spot === to.spot) return 'condition-on-itself';
  if (inCircle.has(from.spot.address) && inCircle.has(to.spot.address))
    return 'condition-in-a-circle';
  if (to.order > from.order) return 'condition-on-later';
  if (takesNoAnswer.has(to.spot.item.type)) return 'condition-on-no-answer';
  return null;
}

const takesNoAnswer: ReadonlySet<Item['type']> = new Set(['info', 'group', 'recall', 'score']);

/** Whether it is there the catalogue says; here only that an answer of it can be compared. */
function outsideFaults(place: string, condition: Condition, exercise: Exercise): FaultFound[] {
  const [slug, item] = condition.item.split('#');
  if (slug === undefined || slug === '' || item === undefined || item === '')
    return [{ place, fault: 'condition-unknown', about: condition.item }];
  if (slug === exercise.slug) return [];
  return condition.op === 'exists' && typeof condition.value !== 'boolean'
    ? [{ place, fault: 'value-does-not-fit', about: condition.item }]
    : [];
}
