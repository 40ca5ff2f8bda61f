import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How often a client took another day for what comes again. The practice sees it as a part of the
 * revision, which alone binds the sealed card and so stays as it is; an earlier card keeps the number
 * that stood with it, so that taking a change back leaves a day that was chosen since.
 */
export class OwnDays1764000023000 implements MigrationInterface {
  readonly name = 'OwnDays1764000023000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table assignments add column own_days integer not null default 0;
      alter table earlier_cards add column own_days integer not null default 0;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
