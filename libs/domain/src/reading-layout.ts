import { isAnswered } from './answer-atoms.ts';
import type { Answers } from './answers.ts';
import type { Exercise } from './exercise.ts';
import type { ChildItem, Item, PairsItem, RepeatGroupItem } from './exercise-item.ts';
import { allItems } from './item-path.ts';

export const groupedKinds = ['quotes', 'columns', 'rows', 'loop', 'steps'] as const;
export type GroupedKind = (typeof groupedKinds)[number];

/** Items that are read together, by their ids. */
export type LayoutGroup = { title?: string; items: string[] };

/**
 * `quotes`: each in full. `columns`: side by side, of equal width. `rows`: one below the other, what
 * belongs to a row beside each other. `loop` and `steps` have an order, and keep a place that is blank.
 */
export type GroupedLayout = { kind: GroupedKind; title?: string; groups: LayoutGroup[] };

/** Rows of pairs or entries under the words they were asked with. */
export type TableLayout = {
  kind: 'table';
  title?: string;
  item: string;
  /** Of entries: which questions stand in columns, in this order; the others follow. */
  columns?: string[];
  /** A question that was asked about the same entries again elsewhere: `then-and-now#fears_again`. */
  again?: { column: string; source: string };
  /** Values then and now of what has the same name. */
  dots?: { name: string; value: string };
  /** Entries that the practice should see at once. Never sent to the author. */
  mark?: { column: string; values: number[]; text: string };
};

/** An answer beside one that was given elsewhere to another question, as two lists. */
export type TwoListsLayout = { kind: 'two-lists'; item: string; source: string };

export type LayoutPart = GroupedLayout | TableLayout | TwoListsLayout;

/** How one response is read, data for each exercise; what it does not name follows below. */
export type ReadingLayout = {
  /** A page to read: one column, nothing drawn. */
  quiet?: boolean;
  /** Exercises that ask some of the same questions, under the same ids, or that a part names. */
  with?: string[];
  /** Scales whose values stand as dots over the months. */
  dots?: string[];
  /** Answers with the latest one after them beside them. */
  latest?: string[];
  /** Answered again it is a new version of the same thing: the versions stand below, by their days. */
  versions?: boolean;
  /** What the plan of the client begins with, where it can be read. */
  pinned?: string[];
  parts: LayoutPart[];
};

export type ReadingGroup = { title?: string; items: Item[] };
export type GroupedPart = { kind: GroupedKind; title?: string; groups: ReadingGroup[] };
export type TablePart = Omit<TableLayout, 'item' | 'columns'> & {
  item: PairsItem | RepeatGroupItem;
  columns: ChildItem[];
};
export type TwoListsPart = { kind: 'two-lists'; item: Item; source: string };
export type PlainPart = { kind: 'plain'; item: Item };
export type ReadingPart = GroupedPart | TablePart | TwoListsPart | PlainPart;

/** By the name of the exercise, or of the one that it was copied from. */
export const layoutFor = (
  { slug, derived_from }: Pick<Exercise, 'slug' | 'derived_from'>,
  layouts: Readonly<Record<string, ReadingLayout>>,
): ReadingLayout | undefined =>
  [slug, derived_from?.split('@')[0] ?? slug]
    .filter((name) => Object.hasOwn(layouts, name))
    .map((name) => layouts[name])[0];

/** A reading aid of the practice is none of its author's. */
export const layoutForAuthor = (layout: ReadingLayout): ReadingLayout => ({
  ...layout,
  parts: layout.parts.map((part) => {
    if (part.kind !== 'table') return part;
    const { mark: _, ...rest } = part;
    return rest;
  }),
});

type Read = { exercise: Exercise; answers: Answers };

/**
 * The parts in which a response is read. Only what is answered: what was left blank and what is kept
 * look alike. A copy may ask less, or ask otherwise: then that part is what is left of it.
 */
export function readingParts(
  { exercise, answers }: Read,
  layout: ReadingLayout | undefined,
): ReadingPart[] {
  const answered = new Map(
    allItems(exercise)
      .filter(({ id }) => isAnswered(answers[id]))
      .map((item) => [item.id, item]),
  );
  const parts = (layout?.parts ?? []).flatMap((part) => partOf(part, answered));
  const named = new Set(parts.flatMap(itemsOf));
  const rest = noticedFirst(exercise, [...answered.values()]).filter((item) => !named.has(item));
  return [...parts, ...rest.map((item): PlainPart => ({ kind: 'plain', item }))];
}

/** What the person noticed when they read both comes before everything that can be compared. */
function noticedFirst(exercise: Exercise, answered: readonly Item[]): Item[] {
  const items = allItems(exercise);
  const reveal = items.findIndex((item) => item.type === 'recall' && item.reveal_after);
  const notice = reveal < 0 ? undefined : items[reveal + 1];
  const isNotice = (item: Item) => item === notice;
  return [...answered.filter(isNotice), ...answered.filter((item) => !isNotice(item))];
}

/** In the order of reading. */
export function itemsOf(part: ReadingPart): Item[] {
  return 'groups' in part ? part.groups.flatMap(({ items }) => items) : [part.item];
}

type Answered = ReadonlyMap<string, Item>;

function partOf(part: LayoutPart, answered: Answered): ReadingPart[] {
  if ('groups' in part) return groupedOf(part, answered);
  const item = answered.get(part.item);
  if (!item) return [];
  if (part.kind === 'two-lists') return [{ ...part, item }];
  return item.type === 'pairs' || item.type === 'repeat_group' ? [tableOf(part, item)] : [];
}

function groupedOf({ groups, ...part }: GroupedLayout, answered: Answered): GroupedPart[] {
  const filled = groups.map(({ items, ...group }) => ({
    ...group,
    items: items.flatMap((id) => answered.get(id) ?? []),
  }));
  const some = filled.filter(({ items }) => items.length > 0);
  if (some.length === 0) return [];
  const keepsPlaces = part.kind === 'loop' || part.kind === 'steps';
  return [{ ...part, groups: keepsPlaces ? filled : some }];
}

function tableOf(
  { columns = [], ...part }: TableLayout,
  item: PairsItem | RepeatGroupItem,
): TablePart {
  const children = item.type === 'pairs' ? [] : item.children.filter(({ type }) => type !== 'info');
  const named = columns.flatMap((id) => children.find((child) => child.id === id) ?? []);
  const others = children.filter((child) => !named.includes(child));
  return { ...part, item, columns: [...named, ...others] };
}
