import { Injectable } from '@nestjs/common';
import { Clock } from '../database/clock.ts';
import { Database } from '../database/database.ts';

const aDay = 24 * 60 * 60_000;
const nobody = { userId: '00000000-0000-0000-0000-000000000000' };

/** Once a day: what has served its purpose goes. */
@Injectable()
export class CleanUp {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async practice(practiceId: string): Promise<void> {
    const now = this.clock.now();
    await this.database.glance({ practiceId }, async (tx) => {
      void tx.run('delete from idempotency_keys where practice_id = $1 and created_at < $2', [
        practiceId,
        new Date(now.getTime() - aDay),
      ]);
      void tx.run(
        `delete from sign_in_codes
         where practice_id = $1 and (used_at is not null or expires_at < $2)`,
        [practiceId, now],
      );
    });
  }

  async installation(): Promise<void> {
    const now = this.clock.now().getTime();
    await this.database.glance(nobody, (tx) =>
      tx.run('delete from rate_limits where expire is not null and expire < $1', [now]),
    );
  }
}
