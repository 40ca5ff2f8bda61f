import type { Answers, Exercise } from '@selfward/contract';
import { dayIn } from '@selfward/domain';
import type { Keyring } from '../../vault/keyring.ts';
import { cutKept, keptItems, openAnswers } from '../responses/index.ts';
import { openScore, type ScoreContent } from '../scores/index.ts';
import type { AnsweredRow } from './progress.repository.ts';

export interface EntryScore extends ScoreContent {
  rule: string;
  version: string;
}

/** One finished answer as whoever asks may read it, with what it comes to. */
export interface Entry {
  slug: string;
  exercise: Exercise;
  on: string;
  agreedOn: string;
  /** Cut to what may be read. */
  answers: Answers;
  /** How many items are kept from whoever asks; the review says so too. */
  kept: number;
  scores: EntryScore[];
}

interface Opening {
  keys: Keyring;
  exercises: ReadonlyMap<string, Exercise>;
  zone: string;
}

/** Oldest day first, and within a day by ids, which are random: the order of a day is no clock. */
export const openEntries = (rows: readonly AnsweredRow[], opening: Opening): Entry[] =>
  rows
    .map((row) => ({ row, on: dayIn(opening.zone, row.answered_at) }))
    .toSorted(
      (a, b) => a.on.localeCompare(b.on) || a.row.response_id.localeCompare(b.row.response_id),
    )
    .flatMap(({ row, on }) => {
      const exercise = opening.exercises.get(row.version_id);
      return exercise ? [entryOf(row, { ...opening, exercise, on })] : [];
    });

function entryOf(
  row: AnsweredRow,
  { keys, zone, exercise, on }: Opening & { exercise: Exercise; on: string },
): Entry {
  const { response_id: responseId, revision, paths } = row;
  const all = openAnswers(keys, { responseId, revision }, row.answers);
  return {
    slug: row.slug,
    exercise,
    on,
    agreedOn: dayIn(zone, row.agreed_at),
    answers: paths === null ? all : cutKept(all, paths),
    kept: paths === null ? 0 : keptItems(exercise, all, paths),
    scores: row.scores.map(({ id, rule, version, content }) => ({
      ...openScore(keys, id, Buffer.from(content, 'base64')),
      rule,
      version,
    })),
  };
}
