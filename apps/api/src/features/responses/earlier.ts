import type { Answers, Exercise } from '@selfward/contract';
import { cutToReferences } from '@selfward/domain';
import type { Keyring } from '../../vault/keyring.ts';
import { openAnswers } from './answer-texts.ts';

/** A finished answer of the same client to another exercise, still sealed. */
export interface EarlierRow {
  slug: string;
  response_id: string;
  revision: number;
  answers: Buffer;
}

const most = 100;

/**
 * What a client ($3) finished of the exercises in `slugs`, newest first, whatever its sharing state:
 * it is read back to nobody but its author.
 */
export const earlierAnswers = (slugs: string) => `
  select e.slug, r.response_id, r.revision, v.answers
  from exercises e
  join exercise_versions ev on ev.practice_id = $1 and ev.exercise_id = e.exercise_id
  join responses r on r.practice_id = $1 and r.client_id = $3 and r.version_id = ev.version_id
    and r.revision > 0
  join response_revisions v on v.practice_id = $1 and v.response_id = r.response_id
    and v.revision = r.revision
  where e.practice_id = $1 and e.slug in (${slugs})
  order by r.finished_at desc, r.response_id limit ${most}`;

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
