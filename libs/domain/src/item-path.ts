import type { ItemPath } from './answers.ts';
import type { Exercise } from './exercise.ts';
import type { BodyMapItem, Item, RepeatGroupItem } from './exercise-item.ts';

export type ItemPlace =
  | { item: string }
  /** `entry` is an id made when the entry was added (or a region's code), never an index. */
  | { item: string; entry: string; child: string };

const pattern =
  /^(?<item>[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)?)(?:\[(?<entry>[A-Za-z0-9-]{1,64})\]\.(?<child>[a-z][a-z0-9_]*))?$/;

/** Null for what is no path at all. */
export function parseItemPath(path: ItemPath): ItemPlace | null {
  const { item, entry, child } = pattern.exec(path)?.groups ?? {};
  if (item === undefined) return null;
  return entry === undefined || child === undefined ? { item } : { item, entry, child };
}

export const formatItemPath = (place: ItemPlace): ItemPath =>
  'entry' in place ? `${place.item}[${place.entry}].${place.child}` : place.item;

export type EntryItem = RepeatGroupItem | BodyMapItem;

export const hasEntries = (item: Item): item is EntryItem =>
  item.type === 'repeat_group' || item.type === 'body_map';

/** Every item in reading order, headings before what stands under them; children of entries stay inside. */
export const allItems = (exercise: Exercise): Item[] =>
  [...exercise.items, ...exercise.closing_block].flatMap((item) =>
    item.type === 'group' ? [item, ...item.children] : [item],
  );

/** The heading of the group that an item stands in: alone, several of them may ask alike. */
export const headingOver = (
  { items, closing_block: closing }: Pick<Exercise, 'items' | 'closing_block'>,
  { id }: Item,
): string | null =>
  [...items, ...closing].find(
    (one) => one.type === 'group' && one.children.some((child) => child.id === id),
  )?.text ?? null;

/** The item whose answer stands at this path, if the exercise has such a place. */
export function findItem(exercise: Exercise, path: ItemPath): Item | null {
  const place = parseItemPath(path);
  const item = allItems(exercise).find(({ id }) => id === place?.item);
  if (place === null || item === undefined) return null;
  if (!('entry' in place)) return item;
  if (!hasEntries(item) || !isEntryOf(item, place.entry)) return null;
  return item.children.find(({ id }) => id === place.child) ?? null;
}

const isEntryOf = (item: EntryItem, entry: string): boolean =>
  item.type === 'repeat_group' || item.options.some(({ code }) => code === entry);
