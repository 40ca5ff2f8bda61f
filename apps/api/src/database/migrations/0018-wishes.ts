import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './isolate.ts';

/** A client says of an optional step "I would like this one". It opens nothing by itself. */
export class Wishes1764000018000 implements MigrationInterface {
  readonly name = 'Wishes1764000018000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table enrolment_wishes (
        practice_id uuid not null references practices,
        enrolment_id uuid not null,
        step text not null,
        asked_at timestamptz not null,
        primary key (practice_id, enrolment_id, step),
        foreign key (practice_id, enrolment_id) references enrolments on delete cascade
      );
    `);
    await isolate(runner, 'enrolment_wishes', ['select', 'insert', 'delete']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
