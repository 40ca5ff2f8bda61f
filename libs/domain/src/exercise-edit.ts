import type { Exercise } from './exercise.ts';
import type { ChildItem, Item, SectionItem } from './exercise-item.ts';
import { conditionsAt } from './exercise-faults-conditions.ts';
import { newItemId } from './exercise-start.ts';
import { type Spot, spotsOf } from './exercise-spots.ts';
import { hasEntries } from './item-path.ts';

/*
 * Every edit takes an exercise and answers with another one; the one before stays as it is, so undo is
 * to keep it. An address is how conditions name an item: `story`, inside an entry `people.safe`. What
 * an edit cannot do (an entry inside an entry) leaves everything as it was.
 */

type Where = { into: string } | { after: string } | 'end';

export function addItem(exercise: Exercise, item: Item, where: Where = 'end'): Exercise {
  if (where === 'end') return { ...exercise, items: [...exercise.items, item] };
  if ('after' in where)
    return editAt(exercise, where.after, (list, at) => list.toSpliced(at + 1, 0, item));
  return editAt(exercise, where.into, (list, at) =>
    list.map((one, n) => (n === at ? withChildren(one, [...childrenOf(one), item]) : one)),
  );
}

export const removeItem = (exercise: Exercise, address: string): Exercise =>
  editAt(exercise, address, (list, at) => list.toSpliced(at, 1));

/** `change` may answer with another type; inside an entry only with one that can stand there. */
export const changeItem = (
  exercise: Exercise,
  address: string,
  change: (item: Item) => Item,
): Exercise =>
  editAt(exercise, address, (list, at) => list.map((one, n) => (n === at ? change(one) : one)));

/** Beside itself, under a new id and with new ids for all inside a heading. */
export function duplicateItem(
  exercise: Exercise,
  address: string,
  used: readonly string[] = [],
): Exercise {
  const spot = spotsOf(exercise).find((one) => one.address === address);
  if (!spot) return exercise;
  const copy = withNewIds(spot.item, exercise, [...used]);
  return addItem(exercise, copy, { after: address });
}

function withNewIds(item: Item, exercise: Exercise, used: string[]): Item {
  const id = newItemId(exercise, used);
  used.push(id);
  if (item.type !== 'group') return { ...item, id };
  const children = item.children.map((child) => withNewIds(child, exercise, used));
  return { ...item, id, children: children.filter(isSectionItem) };
}

/** To a place among its neighbours, counted from 0. */
export const moveItem = (exercise: Exercise, address: string, to: number): Exercise =>
  editAt(exercise, address, (list, at) => {
    const [moved] = list.slice(at, at + 1);
    if (moved === undefined || to < 0 || to >= list.length) return list;
    return list.toSpliced(at, 1).toSpliced(to, 0, moved);
  });

export const moveUp = (exercise: Exercise, address: string): Exercise =>
  moveBy(exercise, address, -1);
export const moveDown = (exercise: Exercise, address: string): Exercise =>
  moveBy(exercise, address, 1);

const moveBy = (exercise: Exercise, address: string, by: number): Exercise => {
  let moved = exercise;
  editAt(exercise, address, (list, at) => {
    moved = moveItem(exercise, address, at + by);
    return list;
  });
  return moved;
};

/** Part of the small version, or no longer. */
export const markCore = (exercise: Exercise, address: string, isCore: boolean): Exercise =>
  changeItem(exercise, address, (item) => {
    const { core: _, ...rest } = item;
    return isCore ? { ...rest, core: true } : rest;
  });

/** What asks about an item, and would ask about nothing if it went. */
export type Dependent = {
  kind: 'show_if' | 'score' | 'reveal' | 'initial';
  /** JSON pointer to what names the item. */
  place: string;
  /** The item that asks; null for a score. */
  address: string | null;
};

/** With an item go those inside it, so what asks about them counts as well. */
export function dependentsOf(exercise: Exercise, address: string): Dependent[] {
  const spots = spotsOf(exercise);
  const gone = spots.filter((spot) => isOrInside(spot, address));
  const names = new Set(gone.map((spot) => spot.address));
  const stay = spots.filter((spot) => !gone.includes(spot));
  const scores = exercise.scores.flatMap((rule, at) =>
    rule.items.flatMap(({ ref }, n): Dependent[] =>
      names.has(ref)
        ? [{ kind: 'score', place: `/scores/${at}/items/${n}/ref`, address: null }]
        : [],
    ),
  );
  return [...stay.flatMap((spot) => asking(spot, names)), ...scores];
}

const isOrInside = ({ address, entryOf, heading }: Spot, of: string): boolean =>
  address === of || entryOf?.id === of || heading?.id === of;

function asking(spot: Spot, names: ReadonlySet<string>): Dependent[] {
  const { item, address, place } = spot;
  const found: Dependent[] = conditionsAt(spot)
    .filter(({ condition }) => names.has(condition.item))
    .map((one) => ({ kind: 'show_if', place: one.place, address }));
  if (item.type === 'recall' && item.reveal_after !== undefined && names.has(item.reveal_after))
    found.push({ kind: 'reveal', place: `${place}/reveal_after`, address });
  return found;
}

/** Removed together with every condition, score line and reveal that asks about it. */
export function removeWithDependents(exercise: Exercise, address: string): Exercise {
  const gone = new Set(
    spotsOf(exercise)
      .filter((spot) => isOrInside(spot, address))
      .map((spot) => spot.address),
  );
  const left = removeItem(exercise, address);
  const asking = [...new Set(dependentsOf(exercise, address).map((one) => one.address))];
  const freed = asking
    .filter((one) => one !== null)
    .reduce((one, at) => changeItem(one, at, (item) => withoutAsking(item, gone)), left);
  const scores = freed.scores.map((rule) => ({
    ...rule,
    items: rule.items.filter(({ ref }) => !gone.has(ref)),
  }));
  return { ...freed, scores };
}

function withoutAsking(item: Item, gone: ReadonlySet<string>): Item {
  const { show_if: rule, ...rest } = item;
  if (rest.type === 'recall' && rest.reveal_after !== undefined && gone.has(rest.reveal_after))
    delete rest.reveal_after;
  if (rule === undefined) return rest;
  const kept = ('all' in rule ? rule.all : rule.any).filter((one) => !gone.has(one.item));
  if (kept.length === 0) return rest;
  return { ...rest, show_if: 'all' in rule ? { all: kept } : { any: kept } };
}

type ListEdit = (list: Item[], at: number) => Item[];

function editAt(exercise: Exercise, address: string, edit: ListEdit): Exercise {
  return {
    ...exercise,
    items: inList(exercise.items, address, edit),
    closing_block: inList(exercise.closing_block, address, edit),
  };
}

function inList(list: Item[], address: string, edit: ListEdit): Item[] {
  const at = list.findIndex(({ id }) => id === address);
  return at >= 0 ? edit(list, at) : list.map((item) => inItem(item, address, edit));
}

function inItem(item: Item, address: string, edit: ListEdit): Item {
  if (item.type === 'group') return withChildren(item, inList(item.children, address, edit));
  if (!hasEntries(item) || !address.startsWith(`${item.id}.`)) return item;
  const at = item.children.findIndex(({ id }) => `${item.id}.${id}` === address);
  return at >= 0 ? withChildren(item, edit(item.children, at)) : item;
}

const childrenOf = (item: Item): Item[] => ('children' in item ? item.children : []);

/** Only what may stand there: otherwise the item as it was. */
function withChildren(item: Item, children: Item[]): Item {
  if (item.type === 'group') return children.every(isSectionItem) ? { ...item, children } : item;
  if (hasEntries(item)) return children.every(isChildItem) ? { ...item, children } : item;
  return item;
}

const isSectionItem = (item: Item): item is SectionItem => item.type !== 'group';

const isChildItem = (item: Item): item is ChildItem =>
  !['group', 'repeat_group', 'body_map', 'recall', 'recall_rate', 'score'].includes(item.type);
