import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which items of a finished answer were changed after old words were shown. Their ids, as they stand in
 * item_visibility: never a word of what stood there first.
 */
export class Player1764000016000 implements MigrationInterface {
  readonly name = 'Player1764000016000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table response_revisions add column amended text[] not null default '{}'`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
