import {
  addItem,
  type Exercise,
  type Item,
  moveItem,
  removeItem,
  type Spot,
  spotsOf,
} from '@selfward/domain';

/** One line of the list: where it stands among its neighbours, and how far in. */
export interface Row {
  spot: Spot;
  item: Item;
  address: string;
  parent: Item | null;
  depth: number;
  at: number;
  of: number;
}

interface Around {
  parent: Item | null;
  depth: number;
}

export const rowsOf = (exercise: Exercise, part: 'items' | 'closing_block'): Row[] => {
  const spots = new Map(spotsOf(exercise).map((spot) => [spot.item, spot]));
  const below = (list: readonly Item[], around: Around): Row[] =>
    list.flatMap((item, at) => {
      const spot = spots.get(item);
      if (!spot) return [];
      const row = { spot, item, address: spot.address, ...around, at, of: list.length };
      const inner = { parent: item, depth: around.depth + 1 };
      return [row, ...('children' in item ? below(item.children, inner) : [])];
    });
  return below(exercise[part], { parent: null, depth: 0 });
};

/** Neighbours change places; otherwise it leaves one heading, or the top, for a place beside the other. */
export function dropOn(
  exercise: Exercise,
  [moved, target]: [Row, Row],
  edge: 'top' | 'bottom',
): Exercise {
  if (moved.parent?.id === target.parent?.id) {
    const before = edge === 'top' ? target.at : target.at + 1;
    const to = before > moved.at ? before - 1 : before;
    return to === moved.at ? exercise : moveItem(exercise, moved.address, to);
  }
  if (!canDrop(moved, target)) return exercise;
  const added = addItem(removeItem(exercise, moved.address), moved.item, {
    after: target.address,
  });
  return edge === 'top' ? moveItem(added, moved.address, target.at) : added;
}

/** Into and out of an entry the answers would go elsewhere, so nothing is carried over that edge. */
export function canDrop(moved: Row, target: Row): boolean {
  if (isAtEnd(moved) !== isAtEnd(target)) return false;
  if (moved.parent?.id === target.parent?.id) return moved.address !== target.address;
  if (moved.spot.entryOf ?? target.spot.entryOf) return false;
  return !(moved.item.type === 'group' && target.parent !== null);
}

const isAtEnd = ({ spot }: Row): boolean => spot.place.startsWith('/closing_block');

/** Under a heading, or under none: at its end, so that nothing before it changes. */
export function moveUnder(exercise: Exercise, { item, address }: Spot, heading: string): Exercise {
  const without = removeItem(exercise, address);
  return addItem(without, item, heading === '' ? 'end' : { into: heading });
}
