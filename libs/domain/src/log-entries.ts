import { atomsOf, isAnswered } from './answer-atoms.ts';
import type { Answers, AnswerValue } from './answers.ts';
import type { ItemOption } from './exercise-item.ts';
import { parseItemPath } from './item-path.ts';
import type { LogLayout } from './log-layout.ts';

/** One entry of a log, cut to what whoever reads it may read. */
export type LogEntry = { id: string; on: string; answers: Answers };

/** The code that is wanted at each of these questions. */
export type Fit = Readonly<Record<string, string>>;

const isDay = /^\d{4}-\d{2}-\d{2}/;

/** The day that the person gave it; where they gave none, or one to come, that on which they finished it. */
export function dayOfEntry({ day }: LogLayout, answers: Answers, finishedOn: string): string {
  const given = day === undefined ? undefined : answers[day];
  const at = typeof given === 'object' && 'at' in given ? given.at : given;
  const on = typeof at === 'string' ? isDay.exec(at)?.[0] : undefined;
  return on !== undefined && on < finishedOn ? on : finishedOn;
}

/** Within a day by ids, which are random: the order of a day is no clock. */
export const newestFirst = <Entry extends Pick<LogEntry, 'id' | 'on'>>(
  entries: readonly Entry[],
): Entry[] =>
  entries.toSorted(
    (one, other) => other.on.localeCompare(one.on) || one.id.localeCompare(other.id),
  );

/** What was chosen here; nothing where nothing was, or where it is no choice. */
export function codesAt(answers: Answers, item: string): readonly string[] {
  const value = answers[item];
  if (typeof value !== 'object' || Array.isArray(value)) return [];
  if ('code' in value) return [value.code];
  return 'codes' in value ? value.codes : [];
}

/** All that is asked for has to be so: place and pattern, not place or pattern. */
export const fits = ({ answers }: Pick<LogEntry, 'answers'>, fit: Fit): boolean =>
  Object.entries(fit).every(([item, code]) => codesAt(answers, item).includes(code));

/** Nothing but these questions, with what stands under them. */
export const cutToItems = (answers: Answers, items: readonly string[]): Answers =>
  Object.fromEntries(
    Object.entries(answers).filter(([path]) => items.includes(parseItemPath(path)?.item ?? path)),
  );

/** The entries after this one. Where it is not there any more, from the beginning: nothing is lost. */
export function pageAfter<Entry extends Pick<LogEntry, 'id'>>(
  entries: readonly Entry[],
  { after, limit }: { after: string | null; limit: number },
): { items: Entry[]; isLast: boolean } {
  const start = entries.findIndex(({ id }) => id === after) + 1;
  const items = entries.slice(start, start + limit);
  return { items, isLast: start + limit >= entries.length };
}

export type Count = { code: string; text: string; count: number };

/** How many entries name it, the most frequent first. Several may be named by one entry. */
export const countsAt = (
  options: readonly ItemOption[],
  item: string,
  entries: readonly Pick<LogEntry, 'answers'>[],
): Count[] =>
  options
    .map(({ code, text }) => ({
      code,
      text,
      count: entries.filter(({ answers }) => codesAt(answers, item).includes(code)).length,
    }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count);

/** What is chosen somewhere in these entries: more there is not to look for. */
export const codesIn = (
  item: string,
  entries: readonly Pick<LogEntry, 'answers'>[],
): readonly string[] => [...new Set(entries.flatMap(({ answers }) => codesAt(answers, item)))];

export type LogLine = { id: string; on: string; text: string };

/** What was written at one question, entry by entry. */
export const linesAt = (item: string, entries: readonly LogEntry[]): LogLine[] =>
  entries.flatMap(({ id, on, answers }) => {
    const text = textAt(answers, item);
    return text === null ? [] : [{ id, on, text }];
  });

export function textAt(answers: Answers, item: string | undefined): string | null {
  const value = item === undefined ? undefined : answers[item];
  return typeof value === 'string' && isAnswered(value) ? value : null;
}

/** Zero is an answer; nothing is none. */
export function numberAt(answers: Answers, item: string): number | null {
  const value: AnswerValue | undefined = answers[item];
  const [atom] = atomsOf(value);
  return typeof atom === 'number' ? atom : null;
}
