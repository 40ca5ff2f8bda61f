import { Database } from '../src/database/database.ts';
import { newId } from '../src/database/id.ts';
import { Mail } from '../src/features/mail/index.ts';
import type { Api } from './api.ts';
import type { TestPractice } from './practice.ts';

/** The client of a practice asked for a code: row, mail and job, in one transaction. */
export async function aCode(api: Api, { practiceId, members }: TestPractice): Promise<string> {
  const codeId = newId();
  const now = api.clock.now();
  await api.app.get(Database).transaction({ practiceId }, async (tx) => {
    void tx.run(
      `insert into sign_in_codes (practice_id, code_id, member_id, browser_hash, created_at, expires_at)
       values ($1, $2, $3, '\\x00', $4, $5)`,
      [practiceId, codeId, members.client.memberId, now, new Date(now.getTime() + 600_000)],
    );
    api.app.get(Mail).enqueue(tx, practiceId, { template: 'sign-in-code', recipientId: codeId });
  });
  return codeId;
}
