import type { Spot } from './exercise-spots.ts';

/** Addresses of all items whose conditions lead back to themselves by way of another item. */
export function circlesIn(spots: readonly Spot[]): ReadonlySet<string> {
  const next = new Map(spots.map((spot) => [spot.address, targetsOf(spot)]));
  const before = new Map<string, string[]>();
  for (const [from, targets] of next)
    for (const to of targets) before.set(to, [...(before.get(to) ?? []), from]);
  // Whatever hangs on nothing, or on which nothing hangs, is in no circle; taken away, again and again.
  const left = new Set(next.keys());
  trim(left, next, before);
  trim(left, before, next);
  return left;
}

type Links = ReadonlyMap<string, readonly string[]>;

function trim(left: Set<string>, links: Links, back: Links): void {
  const open = (address: string) => (links.get(address) ?? []).filter((one) => left.has(one));
  const loose = [...left].filter((address) => open(address).length === 0);
  for (let address = loose.pop(); address !== undefined; address = loose.pop()) {
    if (!left.delete(address)) continue;
    for (const one of back.get(address) ?? [])
      if (left.has(one) && open(one).length === 0) loose.push(one);
  }
}

function targetsOf({ item, address }: Spot): string[] {
  const rule = item.show_if;
  if (rule === undefined) return [];
  const list = 'all' in rule ? rule.all : rule.any;
  return list.map((condition) => condition.item).filter((one) => one !== address);
}
