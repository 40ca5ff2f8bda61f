import type { Exercise } from './exercise.ts';
import type { EntryItem } from './item-path.ts';
import { hasEntries } from './item-path.ts';
import type { Item } from './exercise-item.ts';

/** Where an item stands in the document, in reading order. */
export type Spot = {
  item: Item;
  /** JSON pointer inside the exercise: `/items/3/children/0`. */
  place: string;
  /** How conditions and scores name it: `story`, inside an entry `people.safe`. */
  address: string;
  /** The item whose entries it is asked in. */
  entryOf: EntryItem | null;
  /** The heading under which it stands. */
  heading: Item | null;
};

type Around = Pick<Spot, 'entryOf' | 'heading'>;

const nowhere: Around = { entryOf: null, heading: null };

/** Every item with all that stand inside it, headings and entries before what is in them. */
export const spotsOf = (exercise: Exercise): Spot[] => [
  ...spotsIn(exercise.items, '/items', nowhere),
  ...spotsIn(exercise.closing_block, '/closing_block', nowhere),
];

function spotsIn(list: readonly Item[], pointer: string, around: Around): Spot[] {
  return list.flatMap((item, at) => {
    const place = `${pointer}/${at}`;
    const address = around.entryOf === null ? item.id : `${around.entryOf.id}.${item.id}`;
    const spot: Spot = { item, place, address, ...around };
    return [spot, ...below(item, `${place}/children`)];
  });
}

function below(item: Item, pointer: string): Spot[] {
  if (item.type === 'group') return spotsIn(item.children, pointer, { ...nowhere, heading: item });
  return hasEntries(item) ? spotsIn(item.children, pointer, { ...nowhere, entryOf: item }) : [];
}

/** How many items there are, counted without making a list of them. */
export const countItems = (exercise: Exercise): number =>
  countIn(exercise.items) + countIn(exercise.closing_block);

const countIn = (list: readonly Item[]): number =>
  list.reduce((sum, item) => sum + 1 + ('children' in item ? countIn(item.children) : 0), 0);
