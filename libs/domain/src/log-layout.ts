import type { Exercise } from './exercise.ts';
import type { Item, ItemType } from './exercise-item.ts';
import { allItems } from './item-path.ts';

/** A question of a log, with what it is called here; its own wording where nothing else is said. */
export type LogItem = { item: string; label?: string };

/** Lines of another log that belong beside these, where there are any. */
export type AlsoInLog = { slug: string; item: string; label: string };

/** One way to read all entries of a log together. No part has a ratio, a goal or an average. */
export type LogPart =
  | { kind: 'counts'; of: LogItem[] }
  /** A row of dots for each of `rows`, whether or not there is one; others only where there is one. */
  | { kind: 'rows'; title: string; item: string; rows: string[]; words?: string }
  | { kind: 'pairs'; title: string; note: string; first: LogItem; second: LogItem; words?: string }
  | { kind: 'dots'; title: string; note?: string; item: string; words?: string }
  | { kind: 'lines'; title: string; item: string; also?: AlsoInLog }
  | { kind: 'table'; title: string; columns: LogItem[] }
  /** The first of what was answered stands out; `sides` are versions of one thing, side by side. */
  | { kind: 'cards'; title: string | null; of: LogItem[]; sides?: string[] };

/** How the entries of a log are read together. */
export type LogLayout = {
  /** Whose day is the day of an entry; without it, or where it is blank, the day it was finished. */
  day?: string;
  filters: LogItem[];
  parts: LogPart[];
};

/** By the slug of a built-in log. */
export type LogLayouts = Readonly<Record<string, LogLayout>>;

/**
 * The layout of a log: its own, or of the one that it was copied from as far as it still asks the same;
 * or a plain one, made of what it asks.
 */
export function logLayoutOf(exercise: Exercise, layouts: LogLayouts): LogLayout {
  const [from = ''] = (exercise.derived_from ?? '').split('@');
  const layout = layouts[exercise.slug] ?? layouts[from];
  const fitted = layout && fittedTo(exercise, layout);
  return fitted && fitted.parts.length > 0 ? fitted : plainLayout(exercise);
}

const choices: readonly ItemType[] = ['choice_one', 'choice_many'];
const texts: readonly ItemType[] = ['text_short', 'text_long'];

/** What an exercise does not ask has no place in its layout. */
function fittedTo(exercise: Exercise, layout: LogLayout): LogLayout {
  const asks = asking(exercise);
  const { day, filters, parts } = layout;
  return {
    ...(day !== undefined && asks(day, ['datetime', 'date']) ? { day } : {}),
    filters: filters.filter(({ item }) => asks(item, choices)),
    parts: parts.flatMap((part) => fittedPart(part, asks)),
  };
}

type Asks = (id: string, types?: readonly ItemType[]) => boolean;

const asking = (exercise: Exercise): Asks => {
  const types = new Map(allItems(exercise).map(({ id, type }) => [id, type]));
  return (id, wanted) => {
    const type = types.get(id);
    return type !== undefined && (wanted === undefined || wanted.includes(type));
  };
};

/** What each kind is drawn or listed from. */
const takes = {
  rows: ['choice_one'],
  dots: ['scale'],
  pairs: ['scale'],
  lines: texts,
} as const satisfies Record<string, readonly ItemType[]>;

function fittedPart(part: LogPart, asks: Asks): LogPart[] {
  if (part.kind === 'table') {
    const columns = part.columns.filter(({ item }) => asks(item));
    return columns.length > 0 ? [{ ...part, columns }] : [];
  }
  if (part.kind === 'counts' || part.kind === 'cards') {
    const types = part.kind === 'counts' ? choices : undefined;
    const of = part.of.filter(({ item }) => asks(item, types));
    return of.length > 0 ? [{ ...part, of }] : [];
  }
  const items = part.kind === 'pairs' ? [part.first.item, part.second.item] : [part.item];
  return items.every((item) => asks(item, takes[part.kind])) ? [part] : [];
}

/**
 * For a log that nobody made a layout for. Counted is a list that knows "something else": it names
 * things; a closed one would be a verdict on the person.
 */
function plainLayout(exercise: Exercise): LogLayout {
  const asked = allItems(exercise).filter(isShown);
  const named = asked.filter(isNaming).map(toItem);
  const scales = asked.filter(({ type }) => type === 'scale');
  return {
    filters: named,
    parts: [
      ...(named.length > 0 ? [{ kind: 'counts', of: named } as const] : []),
      ...scales.map(({ id: item, text: title }) => ({ kind: 'dots', title, item }) as const),
      { kind: 'cards', title: null, of: asked.map(toItem) },
    ],
  };
}

const toItem = ({ id }: Item): LogItem => ({ item: id });
const isShown = ({ type }: Item): boolean => type !== 'info' && type !== 'group';
const isNaming = (item: Item): boolean =>
  (item.type === 'choice_one' || item.type === 'choice_many') &&
  !item.carry &&
  item.options.some(({ is_other }) => is_other);

/** What a reading of all entries needs of each of them; the rest of an entry comes with its card. */
export function overviewItems({ filters, parts }: LogLayout): string[] {
  return [...new Set([...filters.map(({ item }) => item), ...parts.flatMap(itemsOfAll)])];
}

function itemsOfAll(part: LogPart): string[] {
  switch (part.kind) {
    case 'counts':
      return part.of.map(({ item }) => item);
    case 'pairs':
      return [part.first.item, part.second.item, ...wordsOf(part)];
    case 'rows':
    case 'dots':
      return [part.item, ...wordsOf(part)];
    case 'lines':
      return [part.item];
    default:
      return [];
  }
}

const wordsOf = ({ words }: { words?: string }): string[] => (words === undefined ? [] : [words]);
