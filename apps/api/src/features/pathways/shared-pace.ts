import { Injectable } from '@nestjs/common';
import type { ClientEnrolments } from '@selfward/contract';
import { dayIn } from '@selfward/domain';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { Vault } from '../../vault/vault.ts';
import { cutKept, openAnswers, readable } from '../responses/index.ts';

/** Where a client says which pace would be kind to them. */
const asked = { exercise: 'start-where-you-are', item: 'pace' };

const paces: Readonly<Record<string, 1 | 3 | null>> = {
  'one-small-thing-a-week': 1,
  'two-or-three-small-things-a-week': 3,
  'as-much-as-fits': null,
};

export interface SharedPaceRow {
  response_id: string;
  shared_revision: number;
  shared_at: Date;
  answers: Buffer;
  paths: string[];
  time_zone: string;
}

/** Their own answer, and only where the caller may read it: nothing is taken from what is kept. */
@Injectable()
export class SharedPace {
  constructor(private readonly vault: Vault) {}

  find(
    tx: Transaction,
    { practiceId, memberId }: Caller,
    { clientId, now }: { clientId: string; now: Date },
  ): Promise<SharedPaceRow | undefined> {
    return tx.one<SharedPaceRow>(
      `select r.response_id, r.shared_revision, r.shared_at, v.answers, p.time_zone,
         coalesce(r.items_before, array(select i.item_path from item_visibility i
           where i.practice_id = $1 and i.response_id = r.response_id
             and i.visibility = 'shared')) as paths
       from ${readable} r
       join practices p on p.practice_id = $1
       join exercise_versions ev on ev.practice_id = $1 and ev.version_id = r.version_id
       join exercises x on x.practice_id = $1 and x.exercise_id = ev.exercise_id
       join response_revisions v on v.practice_id = $1 and v.response_id = r.response_id
         and v.revision = r.shared_revision
       where r.client_id = $4 and x.slug = $5
       order by r.shared_at desc limit 1`,
      [practiceId, memberId, now, clientId, asked.exercise],
    );
  }

  async read(
    { practiceId }: Caller,
    clientId: string,
    row: SharedPaceRow | undefined,
  ): Promise<ClientEnrolments['sharedPace']> {
    if (!row) return null;
    const keys = await this.vault.client(practiceId, clientId);
    const place = { responseId: row.response_id, revision: row.shared_revision };
    const answers = cutKept(openAnswers(keys, place, row.answers), row.paths);
    const code = codeOf(answers[asked.item]);
    if (code === null || !Object.hasOwn(paces, code)) return null;
    return { maxOpen: paces[code] ?? null, on: dayIn(row.time_zone, row.shared_at) };
  }
}

function codeOf(answer: unknown): string | null {
  if (typeof answer === 'string') return answer;
  if (typeof answer !== 'object' || answer === null || !('code' in answer)) return null;
  return typeof answer.code === 'string' ? answer.code : null;
}
