import type { FaultFound } from './exercise-fault.ts';
import type { Condition, Item } from './exercise-item.ts';
import type { Spot } from './exercise-spots.ts';

/** Items of which one answer holds one value, so that it cannot be two things at once. */
const single: ReadonlySet<Item['type']> = new Set(['choice_one', 'yes_no', 'scale', 'number']);

/**
 * An item that no answer can bring onto the screen: it asks that one question has two answers, itself
 * or through the questions that it hangs on. A gate that is hidden hides what is behind it.
 */
export function neverTogether(spot: Spot, spots: readonly Spot[]): FaultFound[] {
  const asked = new Map<string, Condition['value']>();
  for (const { target, condition } of chainOf(spot, spots)) {
    if (condition.op !== '=' || !single.has(target.item.type)) continue;
    const known = asked.get(target.address);
    if (known !== undefined && known !== condition.value)
      return [{ place: `${spot.place}/show_if`, fault: 'condition-never', about: target.address }];
    asked.set(target.address, condition.value);
  }
  return [];
}

/** Every condition that has to hold, with the question it asks about: its own, and those of that one. */
function chainOf(spot: Spot, spots: readonly Spot[]) {
  const byAddress = new Map(spots.map((one) => [one.address, one]));
  const chain: { target: Spot; condition: Condition }[] = [];
  const visited = new Set<Spot>();
  const queue: Spot[] = [spot];
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    if (visited.has(one)) continue;
    visited.add(one);
    for (const condition of certain(one.item)) {
      const target = byAddress.get(condition.item);
      if (target === undefined || target.entryOf !== null) continue;
      chain.push({ target, condition });
      if (condition.op !== 'exists' || condition.value === true) queue.push(target);
    }
  }
  return chain;
}

/** What has to hold in any case: of several that are enough, none does. */
function certain({ show_if: rule }: Item): Condition[] {
  if (rule === undefined) return [];
  if ('all' in rule) return rule.all;
  return rule.any.length === 1 ? rule.any : [];
}
