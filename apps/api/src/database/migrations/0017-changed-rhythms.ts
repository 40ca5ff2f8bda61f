import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The rhythm of an agreement can be changed. Where numbers begin anew, "started_on" and "rhythm_since"
 * are those of the change, and "ordinals_before" says which occurrences an earlier rhythm made.
 * "rhythm_before" stands beside "card_before": what the client knew, while they have not seen the change.
 * An earlier card keeps the rhythm that stood with it, if the change was one of it.
 */
export class ChangedRhythms1764000017000 implements MigrationInterface {
  readonly name = 'ChangedRhythms1764000017000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table assignments
        add column rhythm_since timestamptz,
        add column ordinals_before integer not null default 0 check (ordinals_before >= 0),
        add column rhythm_before jsonb,
        add check (rhythm is not null or (rhythm_since is null and rhythm_before is null));
      alter table earlier_cards
        add column rhythm jsonb,
        add column started_on date,
        add column rhythm_since timestamptz,
        add column ordinals_before integer,
        add check ((rhythm is null) = (started_on is null)),
        add check ((rhythm is null) = (ordinals_before is null));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
