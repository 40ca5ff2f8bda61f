import type { Client } from 'pg';
import { Vault } from '../src/vault/vault.ts';
import type { Api } from './api.ts';
import type { Loop } from './loop.ts';
import type { TestPractice } from './practice.ts';

/** Three megabytes, in texts as long as one may be. */
const texts = Object.fromEntries(
  Array.from({ length: 48 }, (_, n) => [`long.${n}`, 'x'.repeat(65_536)]),
);

/** What was finished, as if there had been that much of it from the first. */
export async function becomesLong(
  { api, admin, p }: { api: Api; admin: Client; p: TestPractice },
  { responseId }: Loop,
  answers: Readonly<Record<string, unknown>>,
): Promise<void> {
  const keys = await api.app.get(Vault).client(p.practiceId, p.clientId);
  const place = { table: 'response_revisions', column: 'answers', row: responseId, revision: 1 };
  await admin.query(
    `update response_revisions set answers = $3 where practice_id = $1 and response_id = $2`,
    [p.practiceId, responseId, keys.seal(place, JSON.stringify({ ...answers, ...texts }))],
  );
}
