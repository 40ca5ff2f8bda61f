import { timingSafeEqual } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { poolOf } from './pool.ts';
import { Refusal } from '../refusal.ts';
import { MasterKey } from '../vault/master-key.ts';
import { Clock } from './clock.ts';
import { problemOf } from './failure.ts';
import { newId } from './id.ts';
import { requireIsolation, requireMigrated } from './isolation.ts';
import { migrations } from './migrations/index.ts';

interface StateRow {
  is_set_up: boolean;
  demo_practice_id: string | null;
}

interface State {
  isSetUp: boolean;
  demoPracticeId: string | null;
}

/**
 * What has to be true before anything is served: practices are apart, the tables fit this code, and
 * the master key is the one this database was made with.
 */
@Injectable()
export class Installation implements OnModuleInit {
  private readonly pool: Pool;
  private installationId = '';

  constructor(
    source: DataSource,
    private readonly master: MasterKey,
    private readonly clock: Clock,
  ) {
    this.pool = poolOf(source);
  }

  get id(): string {
    return this.installationId;
  }

  async onModuleInit(): Promise<void> {
    await requireMigrated(
      this.pool,
      migrations.map(({ name }) => name),
    );
    await requireIsolation(this.pool);
    this.installationId = await this.requireSameKey();
  }

  async state(): Promise<State> {
    try {
      const { rows } = await this.pool.query<StateRow>(
        'select is_set_up, demo_practice_id from installation_state()',
      );
      const [row] = rows;
      return { isSetUp: row?.is_set_up ?? false, demoPracticeId: row?.demo_practice_id ?? null };
    } catch (error) {
      throw problemOf(error);
    }
  }

  /** A wrong key would not read what is there, and would write what nobody can read again. */
  private async requireSameKey(): Promise<string> {
    const id = newId();
    await this.pool.query(
      `insert into installation (installation_id, key_check, created_at)
       select $1, $2, $3 where not exists (select from installation) on conflict do nothing`,
      [id, this.master.check(id), this.clock.now()],
    );
    const { rows } = await this.pool.query<{ installation_id: string; key_check: Buffer }>(
      'select installation_id, key_check from installation',
    );
    const [found] = rows;
    if (!found || !timingSafeEqual(found.key_check, this.master.check(found.installation_id)))
      throw new Refusal(
        'This master key does not belong to this database. Nothing was read or written. ' +
          'Put back the key that was made with it (SELFWARD_KEY_FILE).',
      );
    return found.installation_id;
  }
}
