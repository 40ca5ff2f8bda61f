import type { MigrationInterface, QueryRunner } from 'typeorm';
import { roleOf } from './isolate.ts';

/** When something stood on a screen last, so that what was done since is news on the same day too. */
export class LastOpenings1764000024000 implements MigrationInterface {
  readonly name = 'LastOpenings1764000024000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table other_openings add column last_at timestamptz');
    const app = await roleOf(runner, 'app');
    await runner.query(`grant update (last_at) on other_openings to ${app}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
