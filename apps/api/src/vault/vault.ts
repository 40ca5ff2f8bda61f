import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../database/clock.ts';
import { Database } from '../database/database.ts';
import { newId } from '../database/id.ts';
import type { Transaction } from '../database/transaction.ts';
import { keyFrom, newKeyBytes } from './cipher.ts';
import { DataKeyEntity } from './data-key.entity.ts';
import { KeyCache } from './key-cache.ts';
import { Keyring } from './keyring.ts';
import { MasterKey } from './master-key.ts';

/** A row of `data_keys`, as far as opening it needs. */
interface WrappedKey {
  key_id: string;
  client_id: string | null;
  version: number;
  wrapped: Buffer;
}

/**
 * The key tree: master key, a key per practice under it, a key per client under that. Only wrapped
 * keys are stored. Erasing a client's key makes every text of that client unreadable.
 */
@Injectable()
export class Vault implements OnModuleDestroy {
  private readonly cache = new KeyCache<Keyring>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly master: MasterKey,
  ) {}

  onModuleDestroy(): void {
    this.cache.clear();
  }

  /** For matter without a client: exercises, mail. Asks the database at most every five minutes. */
  practice(practiceId: string): Promise<Keyring> {
    return this.keyring(practiceId, null);
  }

  /** For everything that a client writes, or that is written about them. */
  client(practiceId: string, clientId: string): Promise<Keyring> {
    return this.keyring(practiceId, clientId);
  }

  /** In the transaction that makes the practice; the answer serves until it is committed. */
  newPracticeKey(tx: Transaction, practiceId: string): Keyring {
    return this.newKey(tx, { practiceId, clientId: null }, this.root(practiceId));
  }

  /** In the transaction that makes the client, under the practice's key. */
  newClientKey(tx: Transaction, owner: { practiceId: string; clientId: string }, under: Keyring) {
    return this.newKey(tx, owner, under);
  }

  private newKey(
    tx: Transaction,
    owner: { practiceId: string; clientId: string | null },
    under: Keyring,
  ): Keyring {
    const [keyId, bytes, version] = [newId(), newKeyBytes(), 1];
    const wrapped = under.seal(placeOf(keyId, version, owner.clientId), bytes.toString('base64'));
    void tx.insert(DataKeyEntity, {
      ...owner,
      keyId,
      version,
      wrapped,
      createdAt: this.clock.now(),
    });
    return new Keyring(owner.practiceId, [keyFrom(bytes, version)]);
  }

  private async keyring(practiceId: string, clientId: string | null): Promise<Keyring> {
    const name = `${practiceId}/${clientId ?? ''}`;
    const now = this.clock.now().getTime();
    const known = this.cache.get(name, now);
    if (known) return known;
    const opened = await this.open(practiceId, clientId);
    this.cache.put(name, opened, now);
    return opened;
  }

  private async open(practiceId: string, clientId: string | null): Promise<Keyring> {
    const rows = await this.database.glance({ practiceId }, (tx) =>
      tx.many<WrappedKey>(
        `select key_id, client_id, version, wrapped from data_keys
         where practice_id = $1 and (client_id is null or client_id = $2) order by version`,
        [practiceId, clientId],
      ),
    );
    const unwrap = (under: Keyring, owner: string | null) =>
      new Keyring(
        practiceId,
        rows
          .filter(({ client_id }) => client_id === owner)
          .map(({ key_id, version, wrapped }) => {
            const bytes = under.open(placeOf(key_id, version, owner), wrapped);
            return keyFrom(Buffer.from(bytes, 'base64'), version);
          }),
      );
    const ofPractice = unwrap(this.root(practiceId), null);
    return clientId === null ? ofPractice : unwrap(ofPractice, clientId);
  }

  private root(practiceId: string): Keyring {
    return new Keyring(practiceId, [this.master.key]);
  }
}

/** A wrapped key opens for its own owner only: moved to another client it is worthless. */
function placeOf(keyId: string, version: number, clientId: string | null) {
  const row = `${keyId}/${clientId ?? 'practice'}`;
  return { table: 'data_keys', column: 'wrapped', row, revision: version };
}
