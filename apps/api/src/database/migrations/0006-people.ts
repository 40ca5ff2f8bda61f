import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, isolate } from './isolate.ts';

/** Members by role, who is away and who covers, what a client's record says, and numbers for help. */
export class People1764000006000 implements MigrationInterface {
  readonly name = 'People1764000006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(practice);
    await runner.query(clients);
    await runner.query(invitations);
    await isolate(runner, 'absences', ['select', 'insert', 'update', 'delete']);
    await isolate(runner, 'help_contacts', ['select', 'insert', 'update', 'delete']);
    await grant(runner, 'invitations', ['delete']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/* Hours and reading habit are what the practice tells its clients, in its own words. */
const practice = `
  alter table practices
    add column revision integer not null default 1,
    add column hours text not null default '',
    add column reading_habit text not null default '';
  alter table memberships add column revision integer not null default 1;
  create table absences (
    practice_id uuid not null references practices,
    absence_id uuid not null,
    member_id uuid not null,
    cover_id uuid,
    first_day date not null,
    last_day date not null,
    revision integer not null default 1,
    created_by uuid not null,
    created_at timestamptz not null,
    primary key (practice_id, absence_id),
    foreign key (practice_id, member_id) references memberships,
    foreign key (practice_id, cover_id) references memberships,
    foreign key (practice_id, created_by) references memberships,
    check (last_day >= first_day),
    check (cover_id is null or cover_id <> member_id)
  );
  create index on absences (practice_id, member_id, last_day);
  create index on absences (practice_id, cover_id, last_day);
  create table help_contacts (
    practice_id uuid not null references practices,
    contact_id uuid not null,
    kind text not null check (kind in ('emergency', 'crisis', 'home', 'other')),
    name text not null,
    phone text,
    text_number text,
    hours text not null default '',
    languages text not null default '',
    source text not null,
    checked_on date not null,
    place integer not null,
    revision integer not null default 1,
    created_at timestamptz not null,
    primary key (practice_id, contact_id),
    check (phone is not null or text_number is not null)
  );
`;

/*
 * "details" is one sealed text: pronouns, emergency contact, usual place, own crisis notes.
 * "reads_from" set: whoever joined the care later reads what is shared from then on.
 */
const clients = `
  alter table clients
    add column is_adult_individual boolean not null default true,
    add column language text not null default 'en',
    add column details bytea,
    add column details_revision integer not null default 0,
    add check ((details is null) = (details_revision = 0));
  create index client_names on clients (practice_id, lower(name collate "und-x-icu"), client_id);
  alter table care_relationships
    add column reads_from timestamptz,
    add column added_by uuid,
    add column ended_by uuid,
    add foreign key (practice_id, added_by) references memberships,
    add foreign key (practice_id, ended_by) references memberships,
    add check (ended_on is null or ended_on >= started_on);
`;

/* One table for both: a client's names the client, a member's the name and roles it will have. */
const invitations = `
  alter table invitations
    alter column client_id drop not null,
    add column name text,
    add column roles text[] check (
      roles <@ array['owner', 'therapist', 'supervisor', 'cover', 'front_desk']
      and cardinality(roles) > 0),
    add check ((client_id is null) = (roles is not null)),
    add check ((client_id is null) = (name is not null));
  create index invitation_of_member on invitations (practice_id, created_at) where roles is not null;
`;
