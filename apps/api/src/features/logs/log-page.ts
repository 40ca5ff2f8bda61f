import type { Exercise, LogEntry, LogPage } from '@selfward/contract';
import {
  type Answers,
  codesIn,
  cutToItems,
  dayIn,
  dayOfEntry,
  type Fit,
  fits,
  type LogLayout,
  newestFirst,
  overviewItems,
  pageAfter,
} from '@selfward/domain';
import type { Keyring } from '../../vault/keyring.ts';
import { cursorOf, cutKept, openAnswers } from '../responses/index.ts';
import type { LogRow } from './logs.repository.ts';

interface Reading {
  /** Of the client. */
  keys: Keyring;
  /** Of the newest entry. */
  exercise: Exercise;
  exercises: ReadonlyMap<string, Exercise>;
  layout: LogLayout;
  query: { after: string | null; limit: number; fit: Fit };
  seen: (row: LogRow) => string | null;
}

/** Null where nothing is left to read. */
export function logPage(rows: readonly LogRow[], reading: Reading): LogPage | null {
  const { exercise, exercises, layout, query } = reading;
  const all = newestFirst(rows.flatMap((row) => entryOf(row, reading)));
  if (all.length === 0) return null;
  const fitting = all.filter((entry) => fits(entry, query.fit));
  const { items, isLast } = pageAfter(fitting, query);
  const last = items.at(-1);
  const named = new Set(fitting.map(({ wording }) => wording));
  return {
    slug: exercise.slug,
    exercise,
    wordings: Object.fromEntries([...exercises].filter(([id]) => named.has(id))),
    layout,
    also: rows[0]?.also ?? [],
    overview: query.after === null ? overviewOf(all, fitting, { rows, layout }) : null,
    items,
    next: isLast || !last ? null : cursorOf(last.id),
  };
}

/** Nothing, where nothing of it may be read, and of what was asked on other terms. */
function entryOf(row: LogRow, { keys, exercise, exercises, layout, seen }: Reading): LogEntry[] {
  const { response_id: id, version_id: wording, revision, paths } = row;
  if (exercises.get(wording)?.series !== exercise.series) return [];
  const written = openAnswers(keys, { responseId: id, revision }, row.answers);
  const answers: Answers = paths === null ? written : cutKept(written, paths);
  if (Object.keys(answers).length === 0) return [];
  const on = dayOfEntry(layout, answers, dayIn(row.time_zone, row.finished_at));
  return [{ id, on, wording, answers, seen: seen(row) }];
}

function overviewOf(
  all: readonly LogEntry[],
  fitting: readonly LogEntry[],
  { rows, layout }: { rows: readonly LogRow[]; layout: LogLayout },
): LogPage['overview'] {
  const items = overviewItems(layout);
  return {
    entries: fitting.map((entry) => ({ ...entry, answers: cutToItems(entry.answers, items) })),
    of: all.length,
    isCut: (rows[0]?.total ?? 0) > rows.length,
    codes: Object.fromEntries(layout.filters.map(({ item }) => [item, [...codesIn(item, all)]])),
  };
}
