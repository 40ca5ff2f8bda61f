import type { LogEntry, LogLayout, LogOverview, LogPage } from '@selfward/contract';
import type { Exercise, Item, LogPart } from '@selfward/domain';
import { allItems } from '@selfward/domain';
import type { ReactNode } from 'react';
import { daysBetween } from '../../../i18n/days.ts';

/** A log as it is on the screen: its first page says what is read of all, the others add entries. */
export interface LogRead {
  exercise: Exercise;
  layout: LogLayout;
  also: readonly string[];
  overview: LogOverview;
  items: readonly LogEntry[];
  wordings: Readonly<Record<string, Exercise>>;
}

export function logRead(pages: readonly LogPage[]): LogRead | null {
  const [first] = pages;
  if (!first?.overview) return null;
  const { exercise, layout, also, overview } = first;
  const wordings = Object.assign({}, ...pages.map((page) => page.wordings));
  return { exercise, layout, also, overview, wordings, items: pages.flatMap(({ items }) => items) };
}

/** The wording that an entry was given to; nothing is read under words that were asked later. */
export const itemOf = (
  { wordings, exercise }: LogRead,
  { wording }: Pick<LogEntry, 'wording'>,
  id: string,
): Item | undefined => allItems(wordings[wording] ?? exercise).find((item) => item.id === id);

export const newestItem = ({ exercise }: LogRead, id: string): Item | undefined =>
  allItems(exercise).find((item) => item.id === id);

/** What a question is called in a layout, or how it is asked. */
export const labelOf = (log: LogRead, { item, label }: { item: string; label?: string }): string =>
  label ?? newestItem(log, item)?.text ?? '';

/** From the first to the last of them, both counted. */
export function daysOf(entries: readonly { on: string }[]): number {
  const days = entries.map(({ on }) => on).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? 0 : daysBetween(first, last) + 1;
}

export interface PartProps<Kind extends LogPart['kind'] = LogPart['kind']> {
  log: LogRead;
  part: Extract<LogPart, { kind: Kind }>;
  links: LogLinks;
  /** Of each part: below the title of the page. */
  heading: 'h2' | 'h3';
}

/** Ways from an entry to its own page, and to another log. */
export interface LogLinks {
  entry: (id: string, children: ReactNode) => ReactNode;
  log: (slug: string, children: ReactNode) => ReactNode;
}
