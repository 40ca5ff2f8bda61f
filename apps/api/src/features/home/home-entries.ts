import type { Exercise, HomeEntry } from '@selfward/contract';
import { allItems, dayIn, goesOn, mayBegin, safetyItems } from '@selfward/domain';
import type { Keyring } from '../../vault/keyring.ts';
import type { DraftRow } from '../responses/index.ts';
import { firstWords } from './first-words.ts';
import type { EntryRow } from './home.repository.ts';

/** What the rows are read with. */
interface Around {
  exercises: ReadonlyMap<string, Exercise>;
  now: Date;
  keys: Keyring;
  /** Of finished entries of logs. */
  drafts: readonly DraftRow[];
}

/** The newest agreement first; a log stands for its next entry, and each finished one for itself. */
export const entriesOf = (rows: EntryRow[], around: Around): HomeEntry[] =>
  rows
    .flatMap((row) => (isNextOf(rows, row) ? [unbegun(row), row] : [row]))
    .flatMap((row) => entryOf(row, around));

const isFinished = ({ revision }: EntryRow): boolean => (revision ?? 0) > 0;

/** The newest row of a log of which every entry so far is finished. */
function isNextOf(rows: EntryRow[], row: EntryRow): boolean {
  if (row.kind !== 'log' || row.agreement !== 'agreed') return false;
  const same = rows.filter(({ assignment_id }) => assignment_id === row.assignment_id);
  return same[0] === row && same.every(isFinished);
}

const unbegun = (row: EntryRow): EntryRow => ({
  ...row,
  response_id: null,
  response_state: null,
  revision: null,
  saved_at: null,
  has_line: false,
  written: [],
});

function entryOf(row: EntryRow, around: Around): HomeEntry[] {
  const exercise = around.exercises.get(row.version_id);
  if (!exercise) return [];
  const isDone = row.kind === 'log' && isFinished(row);
  return [
    {
      assignmentId: row.assignment_id,
      occurrenceId: row.occurrence_id,
      responseId: row.response_id,
      title: exercise.title,
      minutes: exercise.minutes,
      smallMinutes: exercise.small_minutes ?? null,
      agreement: row.agreement,
      closedOn: closedOn(row),
      agreedHow: row.agreed_how,
      agreedOn: dayIn(row.time_zone, row.created_at),
      state: isDone ? 'done' : row.occurrence_state,
      begunOn: row.saved_at && dayIn(row.time_zone, row.saved_at),
      sharing: row.response_state ?? 'none',
      shared: sharedOf(row),
      isTold: safetyItems(exercise).some(({ id }) => row.written.includes(id)),
      isChanged: row.is_changed,
      hasLine: row.has_line,
      later: isFinished(row) && asksStill(row) ? laterOf(row, exercise, around) : null,
      isLog: row.kind === 'log',
      series: seriesOf(row, around.now),
    },
  ];
}

/** What was saved after the last finishing is a draft on top of it. */
function sharedOf(row: EntryRow): HomeEntry['shared'] {
  const { response_state: state, shared_at: at, time_zone, saved_at, finished_at } = row;
  if (state !== 'shared' || at === null) return null;
  const isDraft = saved_at !== null && finished_at !== null && saved_at > finished_at;
  return { on: dayIn(time_zone, at), isNewer: isDraft || row.revision !== row.shared_revision };
}

const closedOn = ({ agreement, closed_at, time_zone }: EntryRow): string | null =>
  agreement === 'agreed' || closed_at === null ? null : dayIn(time_zone, closed_at);

/** The next one that can be begun, early or not, is offered; of one that waits only its day is told. */
function seriesOf({ rhythm, day, next, time_zone }: EntryRow, now: Date): HomeEntry['series'] {
  if (rhythm === null) return null;
  if (next === null) return { rhythm, day, next };
  const today = dayIn(time_zone, now);
  const coming = { opensAt: new Date(next.opens_at), day: next.day };
  const canBegin = mayBegin(coming, { rhythm, today, now });
  return { rhythm, day, next: { occurrenceId: next.id, day: next.day, canBegin } };
}

/** What was set aside or has ended asks for nothing any more, its finished entries neither. */
const asksStill = ({ agreement: assignment, occurrence_state: state }: EntryRow): boolean =>
  goesOn({ state, assignment });

/** The first question that waits until something has happened and has not been written on. */
function laterOf(
  { written, kind, response_id: id }: EntryRow,
  exercise: Exercise,
  { keys, drafts }: Around,
): HomeEntry['later'] {
  const waiting = allItems(exercise).find(
    ({ id, type, carry }) => carry && type !== 'group' && !written.includes(id),
  );
  if (!waiting) return null;
  const own = kind === 'log' ? drafts.filter(({ response_id }) => response_id === id) : [];
  return { item: waiting.id, text: waiting.text, words: firstWords(keys, exercise, own) };
}
