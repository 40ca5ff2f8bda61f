import type { BesideResponse, SharedResponse } from '@selfward/contract';
import type { Answers, Item } from '@selfward/domain';
import { allItems } from '@selfward/domain';
import { daysBetween } from '../../i18n/days.ts';

export interface LogEntries {
  /** In which the questions stand. */
  exercise: SharedResponse['exercise'];
  n: number;
  /** From the first to the last of them, both counted. */
  days: number;
  counted: readonly Counted[];
  written: readonly Written[];
}

export interface Counted {
  item: Item;
  options: readonly { text: string; count: number }[];
}

export interface Written {
  item: Item;
  lines: readonly { id: string; on: string; text: string }[];
}

type Entry = Pick<SharedResponse, 'id' | 'answeredOn' | 'answers'>;

/** Everything of this log that the caller may read, counted plainly: no ratio, no goal, no average. */
export function logEntries(read: SharedResponse, beside: BesideResponse): LogEntries {
  const same = beside.others.filter(({ slug }) => slug === read.slug);
  const entries: Entry[] = [read, ...same].toSorted((one, other) =>
    other.answeredOn.localeCompare(one.answeredOn),
  );
  const [last, first] = [entries[0], entries.at(-1)];
  const items = allItems(read.exercise);
  return {
    exercise: read.exercise,
    n: entries.length,
    days: daysBetween(first?.answeredOn ?? '', last?.answeredOn ?? '') + 1,
    counted: items
      .filter(isCounted)
      .map((item) => countedIn(item, entries))
      .filter(hasSome),
    written: items
      .filter(isWritten)
      .map((item) => writtenIn(item, entries))
      .filter(hasLines),
  };
}

/** A list that knows "something else" names things; a closed one would be a verdict on the person. */
const isCounted = (item: Item): boolean =>
  'options' in item &&
  item.type !== 'body_map' &&
  !item.carry &&
  item.options.some(({ is_other }) => is_other);

const isWritten = ({ type }: Item): boolean => type === 'text_short' || type === 'text_long';

const hasSome = ({ options }: Counted): boolean => options.length > 0;
const hasLines = ({ lines }: Written): boolean => lines.length > 0;

function countedIn(item: Item, entries: readonly Entry[]): Counted {
  const options = 'options' in item ? item.options : [];
  const counts = options
    .map(({ code, text }) => ({
      text,
      count: entries.filter(({ answers }) => codesAt(answers, item.id).includes(code)).length,
    }))
    .filter(({ count }) => count > 0);
  return { item, options: counts.toSorted((one, other) => other.count - one.count) };
}

function codesAt(answers: Answers, id: string): readonly string[] {
  const value = answers[id];
  if (typeof value !== 'object' || Array.isArray(value)) return [];
  if ('code' in value) return [value.code];
  return 'codes' in value ? value.codes : [];
}

function writtenIn(item: Item, entries: readonly Entry[]): Written {
  const lines = entries.flatMap(({ id, answeredOn: on, answers }) => {
    const text = answers[item.id];
    return typeof text === 'string' ? [{ id, on, text }] : [];
  });
  return { item, lines };
}
