import { Injectable } from '@nestjs/common';
import { Clock } from '../../database/clock.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { Vault } from '../../vault/vault.ts';

/** One intention of one caller: its key, what was asked, and the id that it makes or changes. */
export interface Intention {
  key: string;
  /** Route and body: the same key with another request is refused. */
  request: unknown;
  resourceId: string;
}

/**
 * A request that is sent again because its answer was lost must not act twice. Only the id of the
 * resource is kept; the answer is read again.
 */
@Injectable()
export class Once {
  constructor(
    private readonly clock: Clock,
    private readonly vault: Vault,
  ) {}

  /**
   * Run `act` unless the same intention was carried out before; answers with the id of the resource.
   * A second request that comes while the first is under way waits for it in the database.
   */
  async act(
    tx: Transaction,
    caller: Caller,
    intention: Intention & { act: () => Promise<void> },
  ): Promise<string> {
    const { practiceId, memberId } = caller;
    const hash = await this.hashOf(practiceId, intention.request);
    const mine = [practiceId, memberId, intention.key];
    const first = await tx.one(
      `insert into idempotency_keys (practice_id, member_id, key, request_hash, resource_id, created_at)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning 1`,
      [...mine, hash, intention.resourceId, this.clock.now()],
    );
    if (first) {
      await intention.act();
      return intention.resourceId;
    }
    const earlier = await tx.one<{ request_hash: Buffer; resource_id: string }>(
      `select request_hash, resource_id from idempotency_keys
       where practice_id = $1 and member_id = $2 and key = $3`,
      mine,
    );
    if (!earlier?.request_hash.equals(hash)) throw new Problem('key-reused');
    return earlier.resource_id;
  }

  /** Under the practice's key: a hash of a short request could otherwise be guessed. */
  private async hashOf(practiceId: string, request: unknown): Promise<Buffer> {
    return (await this.vault.practice(practiceId)).hmac(JSON.stringify(request));
  }
}
