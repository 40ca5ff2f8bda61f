import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './isolate.ts';

/** What an agreement said before it was changed, for whoever changed it. */
export class EarlierCards1764000009000 implements MigrationInterface {
  readonly name = 'EarlierCards1764000009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(earlierCards);
    await isolate(runner, 'earlier_cards', ['select', 'insert', 'delete']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/*
 * Beside "card_before", which goes when the client has seen a change: from these rows nobody can tell
 * whether they have. "card" stays sealed as it stood in its assignment, at this revision.
 */
const earlierCards = `
  create table earlier_cards (
    practice_id uuid not null references practices,
    assignment_id uuid not null,
    revision integer not null,
    card bytea not null,
    for_session uuid,
    changed_by uuid not null,
    changed_at timestamptz not null,
    primary key (practice_id, assignment_id, revision),
    foreign key (practice_id, assignment_id) references assignments on delete cascade,
    foreign key (practice_id, for_session) references sessions,
    foreign key (practice_id, changed_by) references memberships
  );
`;
