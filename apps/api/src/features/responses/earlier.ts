import type { Answers, Exercise, ReadBack } from '@selfward/contract';
import { cutToReferences, dayIn, isReferredTo, type Item } from '@selfward/domain';
import type { Keyring } from '../../vault/keyring.ts';
import { openAnswers } from './answer-texts.ts';

/** A finished answer of the same client to another exercise, still sealed. */
export interface EarlierRow {
  slug: string;
  response_id: string;
  revision: number;
  answers: Buffer;
  version_id: string;
  finished_at: Date;
}

/** Of each exercise: a long log does not push out what was answered once. */
const most = 100;

/** Of sealed answers in one reading. */
const mostBytes = 4 * 1024 * 1024;

/**
 * What a client ($3) finished of the exercises in `slugs`, newest first, whatever its sharing state:
 * it is read back to nobody but its author. Where they are too long together, the newest of each
 * exercise come before the second newest of any. The lengths say it: what is left out is not fetched.
 */
export const earlierAnswers = (slugs: string) => `
  select slug, response_id, revision, answers, version_id, finished_at from (
  select e.slug, r.*, coalesce(sum(octet_length(r.answers)) over (
      order by r.place, r.finished_at desc, r.response_id
      rows between unbounded preceding and 1 preceding), 0) as before
  from exercises e
  cross join lateral (
    select r.response_id, r.revision, v.answers, r.version_id, r.finished_at,
      row_number() over (order by r.finished_at desc, r.response_id) as place
    from exercise_versions ev
    join responses r on r.practice_id = $1 and r.client_id = $3 and r.version_id = ev.version_id
      and r.revision > 0
    join response_revisions v on v.practice_id = $1 and v.response_id = r.response_id
      and v.revision = r.revision
    where ev.practice_id = $1 and ev.exercise_id = e.exercise_id
    order by r.finished_at desc, r.response_id limit ${most}) r
  where e.practice_id = $1 and e.slug in (${slugs})) weighed
  where before < ${mostBytes}
  order by finished_at desc, response_id`;

/** Cut to what this exercise refers to. */
export function openEarlier(
  keys: Keyring,
  exercise: Exercise,
  rows: readonly EarlierRow[],
): Record<string, Answers[]> {
  const earlier: Record<string, Answers[]> = {};
  for (const { slug, response_id: responseId, revision, answers } of rows) {
    const written = openAnswers(keys, { responseId, revision }, answers);
    (earlier[slug] ??= []).push(cutToReferences(exercise, slug, written));
  }
  return earlier;
}

interface ReadingBack {
  exercise: Exercise;
  /** The wording of every version in the rows, by its id. */
  versions: ReadonlyMap<string, Exercise>;
  timeZone: string;
}

/** When, and in which words, each of them was asked: in the order of `openEarlier`. */
export function readBackOf(reading: ReadingBack, rows: readonly EarlierRow[]): ReadBack {
  const from: ReadBack['from'] = {};
  const wordings: ReadBack['wordings'] = {};
  for (const { slug, version_id: wording, finished_at: at } of rows) {
    (from[slug] ??= []).push({ on: dayIn(reading.timeZone, at), wording });
    const written = reading.versions.get(wording);
    if (!written || wording in wordings) continue;
    wordings[wording] = cutItems(written, ({ id }) => isReferredTo(reading.exercise, slug, id));
  }
  return { from, wordings };
}

/** With the heading over what stands in a group: alone, several of them may ask alike. */
const cutItems = (written: Exercise, isMeant: (item: Item) => boolean): Item[] =>
  [...written.items, ...written.closing_block].flatMap((item): Item[] => {
    if (item.type !== 'group') return isMeant(item) ? [item] : [];
    const children = item.children.filter(isMeant);
    return children.length === 0 ? [] : [{ ...item, children }];
  });
