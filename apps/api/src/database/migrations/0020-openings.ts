import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './isolate.ts';

/** What else the glass door shows: answers about self-harm, plots, the safety plan. */
export class Openings1764000020000 implements MigrationInterface {
  readonly name = 'Openings1764000020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(openings);
    await isolate(runner, 'other_openings', ['select', 'insert']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/* "subject_id" is the flag, the version of the plan, or the client. It stays when that is deleted. */
const openings = `
  create table other_openings (
    practice_id uuid not null references practices,
    client_id uuid not null,
    what text not null check (what in ('flag', 'progress', 'safety_plan')),
    subject_id uuid not null,
    member_id uuid not null,
    day date not null,
    first_at timestamptz not null,
    primary key (practice_id, client_id, what, subject_id, member_id, day),
    foreign key (practice_id, client_id) references clients,
    foreign key (practice_id, member_id) references memberships
  );
`;
