import { whyNoNumber } from '@selfward/contract';
import type { Score } from '@selfward/domain';
import { z } from 'zod';
import type { Keyring } from '../../vault/keyring.ts';

/** What is kept of a score, sealed like the answers that it comes from. */
export const ScoreContent = z.object({
  value: z.number().nullable(),
  exactness: z.enum(['exact', 'estimate', 'none']),
  answered: z.number().int(),
  of: z.number().int(),
  band: z.string().nullable(),
  why: z.enum(whyNoNumber).nullable(),
});
export type ScoreContent = z.infer<typeof ScoreContent>;

export const contentOf = (score: Score): ScoreContent => ({
  value: score.value,
  exactness: score.exactness,
  answered: score.answered,
  of: score.of,
  band: score.exactness === 'none' ? null : (score.band?.label ?? null),
  why: score.exactness === 'none' ? score.why : null,
});

export const sealScore = (keys: Keyring, scoreId: string, content: ScoreContent): Buffer =>
  keys.seal(placeOf(scoreId), JSON.stringify(content));

export const openScore = (keys: Keyring, scoreId: string, sealed: Buffer): ScoreContent =>
  ScoreContent.parse(JSON.parse(keys.open(placeOf(scoreId), sealed)));

const placeOf = (row: string) => ({ table: 'scores', column: 'content', row, revision: 1 });
