import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That somebody would like to be read before the session: with what is shared, never without. */
export class ReadFirst1764000010000 implements MigrationInterface {
  readonly name = 'ReadFirst1764000010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(readFirst);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/* Of the shared revision, and of the one that is still read while a newer sharing can be undone. */
const readFirst = `
  alter table responses
    add column read_first boolean not null default false,
    add column previous_read_first boolean not null default false,
    add check (not read_first or shared_revision is not null),
    add check (not previous_read_first or previous_shared_revision is not null);
`;
