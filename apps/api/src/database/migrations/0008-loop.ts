import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, isolate } from './isolate.ts';

/** How something was agreed, changed and closed; who opened what; a line back to the client. */
export class Loop1764000008000 implements MigrationInterface {
  readonly name = 'Loop1764000008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(agreements);
    await runner.query(reading);
    await isolate(runner, 'openings', ['select', 'insert']);
    await isolate(runner, 'response_lines', ['select', 'insert', 'delete']);
    for (const table of ['assignments', 'occurrences']) await grant(runner, table, ['delete']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/*
 * "undone": taken back within its ten seconds after the client had begun; there for the client alone.
 * "card_before": the card that the client saw last, while a change of it has not been seen.
 * "reason": sealed words of a client who set something aside; "reason_kept" hides it from the practice.
 */
const agreements = `
  alter table assignments drop constraint assignments_state_check;
  alter table assignments
    add check (state in ('agreed', 'declined', 'ended', 'undone')),
    add column agreed_how text not null default 'room' check (agreed_how in ('room', 'sent')),
    add column for_session uuid,
    add column replaces uuid,
    add column client_size text check (client_size in ('small', 'full')),
    add column card_before bytea,
    add column card_before_revision integer,
    add column card_changed_at timestamptz,
    add column closed_at timestamptz,
    add foreign key (practice_id, for_session) references sessions,
    add foreign key (practice_id, replaces) references assignments,
    add check ((card_before is null) = (card_before_revision is null));
  alter table occurrences
    add column closed_at timestamptz,
    add column reason bytea,
    add column reason_kept boolean not null default false;
`;

/* "readings" are marks that a member sets and takes away; "openings" are what the glass door shows. */
const reading = `
  alter table readings rename column first_opened_at to read_at;
  create table openings (
    practice_id uuid not null references practices,
    response_id uuid not null,
    member_id uuid not null,
    revision integer not null,
    day date not null,
    first_at timestamptz not null,
    primary key (practice_id, response_id, member_id, revision, day),
    foreign key (practice_id, response_id) references responses on delete cascade,
    foreign key (practice_id, member_id) references memberships
  );
  create table response_lines (
    practice_id uuid not null references practices,
    line_id uuid not null,
    response_id uuid not null,
    author_id uuid not null,
    text bytea not null,
    created_at timestamptz not null,
    visible_from timestamptz not null,
    primary key (practice_id, line_id),
    foreign key (practice_id, response_id) references responses on delete cascade,
    foreign key (practice_id, author_id) references memberships
  );
  create index on response_lines (practice_id, response_id, line_id);
`;
