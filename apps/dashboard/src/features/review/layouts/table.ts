import type { PracticeView } from '@selfward/contract';
import type { ChildItem, Item, ListEntry, PairRow } from '@selfward/domain';
import { type Answered, entriesOf } from '../answered.ts';

type Read = Pick<PracticeView, 'answers' | 'exercise'>;

export interface Head {
  key: string;
  text: string;
  /** The question of a column of entries. */
  item?: Item;
  /** When it was answered, where it was more than once. */
  about?: string;
}

/** Words of a pair, an answer inside an entry, or nothing, which says nothing about why. */
export type Cell = string | Answered | null;

export interface Row {
  id: string;
  cells: readonly Cell[];
}

export interface TableRead {
  heads: readonly Head[];
  rows: readonly Row[];
}

/** What was answered in rows, with the questions as heads; entries have them in the order of `columns`. */
export function tableOf(
  response: Read,
  answered: Answered,
  columns: readonly Pick<ChildItem, 'id'>[],
): TableRead {
  const { item, value } = answered;
  if (item.type === 'pairs') {
    const rows = Array.isArray(value) ? value.filter(isPair) : [];
    return {
      heads: (['left', 'right'] as const).map((key) => ({ key, text: item[key] })),
      rows: rows.map(({ id, left, right }) => ({ id, cells: [left || null, right || null] })),
    };
  }
  const children: Item[] = 'children' in item ? item.children : [];
  const asked = columns.flatMap(({ id }) => children.find((child) => child.id === id) ?? []);
  const rows = entriesOf(response, answered).map(({ id, answers }) => ({
    id,
    cells: asked.map((child) => answers.find((one) => one.item.id === child.id) ?? null),
  }));
  const isAsked = (at: number) => rows.some(({ cells }) => cells[at]);
  return {
    heads: asked
      .map((child) => ({ key: child.id, text: child.text, item: child }))
      .filter((_, at) => isAsked(at)),
    rows: rows.map(({ id, cells }) => ({ id, cells: cells.filter((_, at) => isAsked(at)) })),
  };
}

const isPair = (row: PairRow | ListEntry): row is PairRow => 'left' in row;

export interface Again {
  column: string;
  /** The days of both. */
  first: string;
  latest: string;
  /** By the entry that was asked about again. */
  values: ReadonlyMap<string, Answered>;
}

/** With one more column, beside the one that was asked again. */
export function withAgain({ heads, rows }: TableRead, again: Again): TableRead {
  const at = heads.findIndex(({ key }) => key === again.column);
  const head = heads[at];
  if (!head || !rows.some(({ id }) => again.values.has(id))) return { heads, rows };
  const both = [
    { ...head, about: again.first },
    // What the ends of the scale mean is said once.
    { key: `${head.key} again`, text: head.text, about: again.latest },
  ];
  return {
    heads: heads.toSpliced(at, 1, ...both),
    rows: rows.map(({ id, cells }) => ({
      id,
      cells: cells.toSpliced(at + 1, 0, again.values.get(id) ?? null),
    })),
  };
}
