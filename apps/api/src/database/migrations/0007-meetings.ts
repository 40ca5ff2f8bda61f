import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, isolate } from './isolate.ts';

/** Sessions, and notes that belong to one: templates, earlier versions, addenda. */
export class Meetings1764000007000 implements MigrationInterface {
  readonly name = 'Meetings1764000007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sessions);
    await runner.query(notes);
    await isolate(runner, 'sessions', ['select', 'insert', 'update']);
    await isolate(runner, 'clinical_note_versions', ['select', 'insert', 'delete']);
    await isolate(runner, 'clinical_note_addenda', ['select', 'insert']);
    await grant(runner, 'clinical_notes', ['delete']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/*
 * "day" and "clock" are what was agreed on the wall of "time_zone"; the instants follow from them.
 * "acted_at": started, finished or cancelled last, which can be undone for ten seconds.
 */
const sessions = `
  create table sessions (
    practice_id uuid not null references practices,
    session_id uuid not null,
    client_id uuid not null,
    member_id uuid not null,
    state text not null check (state in ('planned', 'running', 'finished', 'cancelled')),
    day date not null,
    clock time not null,
    time_zone text not null,
    minutes integer not null check (minutes between 5 and 480),
    place text not null check (place in ('room', 'phone', 'video')),
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    note_waived_at timestamptz,
    acted_at timestamptz,
    revision integer not null default 1,
    created_by uuid not null,
    created_at timestamptz not null,
    primary key (practice_id, session_id),
    foreign key (practice_id, client_id) references clients,
    foreign key (practice_id, member_id) references memberships,
    foreign key (practice_id, created_by) references memberships,
    check (ends_at > starts_at),
    check (state <> 'running' or started_at is not null),
    check ((state = 'finished') = (finished_at is not null))
  ) with (fillfactor = 80);
  create index session_of_member on sessions (practice_id, member_id, starts_at);
  create index session_of_client on sessions (practice_id, client_id, starts_at desc);
`;

/* A version is the sealed text as it stood; it opens by the same revision as the note did. */
const notes = `
  alter table clinical_notes
    add column session_id uuid,
    add column template text not null default 'free'
      check (template in ('free', 'soap', 'dap', 'birp')),
    add foreign key (practice_id, session_id) references sessions;
  create index note_of_session on clinical_notes (practice_id, session_id);
  create index note_unsigned on clinical_notes (practice_id, author_id) where state = 'draft';
  create table clinical_note_versions (
    practice_id uuid not null references practices,
    note_id uuid not null,
    revision integer not null,
    text bytea not null,
    saved_at timestamptz not null,
    primary key (practice_id, note_id, revision),
    foreign key (practice_id, note_id) references clinical_notes on delete cascade
  );
  create table clinical_note_addenda (
    practice_id uuid not null references practices,
    addendum_id uuid not null,
    note_id uuid not null,
    author_id uuid not null,
    text bytea not null,
    added_at timestamptz not null,
    primary key (practice_id, addendum_id),
    foreign key (practice_id, note_id) references clinical_notes,
    foreign key (practice_id, author_id) references memberships
  );
  create index on clinical_note_addenda (practice_id, note_id, addendum_id);
`;
