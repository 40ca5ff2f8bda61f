import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './isolate.ts';

/** Exercises, agreements, what clients write, and notes. Text is ciphertext made in the API. */
export class PracticeWork1764000003000 implements MigrationInterface {
  readonly name = 'PracticeWork1764000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(exercises);
    await runner.query(responses);
    await runner.query(notes);
    for (const table of [
      'exercises',
      'exercise_versions',
      'response_revisions',
      'response_sharing',
    ])
      await isolate(runner, table, ['select', 'insert']);
    for (const table of ['assignments', 'occurrences', 'clinical_notes'])
      await isolate(runner, table, ['select', 'insert', 'update']);
    for (const table of ['responses', 'response_draft_items', 'item_visibility'])
      await isolate(runner, table, ['select', 'insert', 'update', 'delete']);
    await isolate(runner, 'readings', ['select', 'insert', 'delete']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const exercises = `
  create table exercises (
    practice_id uuid not null references practices,
    exercise_id uuid not null,
    slug text not null,
    source text not null check (source in ('selfward', 'practice')),
    created_at timestamptz not null,
    primary key (practice_id, exercise_id),
    unique (practice_id, slug)
  );
  create table exercise_versions (
    practice_id uuid not null references practices,
    version_id uuid not null,
    exercise_id uuid not null,
    version text not null,
    series integer not null,
    language text not null,
    content_hash text not null,
    content bytea not null,
    created_at timestamptz not null,
    primary key (practice_id, version_id),
    unique (practice_id, exercise_id, content_hash),
    foreign key (practice_id, exercise_id) references exercises
  );
  create table assignments (
    practice_id uuid not null references practices,
    assignment_id uuid not null,
    client_id uuid not null,
    version_id uuid not null,
    agreed_by uuid not null,
    state text not null check (state in ('agreed', 'ended')),
    prepared_together boolean not null,
    card bytea not null,
    revision integer not null default 1,
    created_at timestamptz not null,
    visible_from timestamptz not null,
    primary key (practice_id, assignment_id),
    foreign key (practice_id, client_id) references clients,
    foreign key (practice_id, version_id) references exercise_versions,
    foreign key (practice_id, agreed_by) references memberships
  );
  create index on assignments (practice_id, client_id, assignment_id);
  create table occurrences (
    practice_id uuid not null references practices,
    occurrence_id uuid not null,
    assignment_id uuid not null,
    client_id uuid not null,
    kind text not null check (kind in ('once', 'log')),
    state text not null check (state in ('open', 'done', 'set_aside', 'ended')),
    revision integer not null default 1,
    created_at timestamptz not null,
    primary key (practice_id, occurrence_id),
    foreign key (practice_id, assignment_id) references assignments,
    foreign key (practice_id, client_id) references clients
  );
  create unique index occurrence_once on occurrences (practice_id, assignment_id)
    where kind = 'once';
  create index on occurrences (practice_id, assignment_id);
  create index on occurrences (practice_id, client_id) where state = 'open';
`;

const responses = `
  create table responses (
    practice_id uuid not null references practices,
    response_id uuid not null,
    occurrence_id uuid not null,
    assignment_id uuid not null,
    client_id uuid not null,
    version_id uuid not null,
    once boolean not null,
    state text not null check (state in ('draft', 'kept', 'sealed', 'shared')),
    revision integer not null default 0,
    shared_revision integer,
    previous_shared_revision integer,
    previous_shared_at timestamptz,
    previous_items text[],
    was_shared boolean not null default false,
    shared_before_undo boolean not null default false,
    begun_at timestamptz not null,
    saved_at timestamptz not null,
    finished_at timestamptz,
    shared_at timestamptz,
    readable_from timestamptz,
    primary key (practice_id, response_id),
    foreign key (practice_id, occurrence_id) references occurrences,
    foreign key (practice_id, assignment_id) references assignments,
    foreign key (practice_id, client_id) references clients,
    foreign key (practice_id, version_id) references exercise_versions,
    check ((state = 'shared') = (shared_revision is not null)),
    check (state = 'shared' or previous_shared_revision is null),
    check (previous_shared_revision is null
      or (previous_shared_at is not null and previous_items is not null))
  ) with (fillfactor = 80);
  create unique index response_once on responses (practice_id, occurrence_id) where once;
  create index response_of_assignment on responses (practice_id, assignment_id);
  create index response_shared on responses (practice_id, client_id, shared_at desc, response_id)
    where state = 'shared';
  create table response_draft_items (
    practice_id uuid not null references practices,
    response_id uuid not null,
    item_path text not null,
    revision integer not null,
    ciphertext bytea not null,
    device text not null,
    saved_at timestamptz not null,
    primary key (practice_id, response_id, item_path),
    foreign key (practice_id, response_id) references responses on delete cascade
  ) with (fillfactor = 70);
  create table response_revisions (
    practice_id uuid not null references practices,
    response_id uuid not null,
    revision integer not null,
    answers bytea not null,
    size text not null check (size in ('small', 'full')),
    finished_at timestamptz not null,
    primary key (practice_id, response_id, revision),
    foreign key (practice_id, response_id) references responses on delete cascade
  );
  create table item_visibility (
    practice_id uuid not null references practices,
    response_id uuid not null,
    item_path text not null,
    visibility text not null check (visibility in ('kept', 'shared')),
    primary key (practice_id, response_id, item_path),
    foreign key (practice_id, response_id) references responses on delete cascade
  );
  create table response_sharing (
    practice_id uuid not null references practices,
    sharing_id uuid not null,
    response_id uuid not null,
    from_state text not null,
    to_state text not null,
    revision integer not null,
    at timestamptz not null,
    primary key (practice_id, sharing_id),
    foreign key (practice_id, response_id) references responses on delete cascade
  );
  create index on response_sharing (practice_id, response_id);
  create table readings (
    practice_id uuid not null references practices,
    response_id uuid not null,
    member_id uuid not null,
    revision integer not null,
    first_opened_at timestamptz not null,
    primary key (practice_id, response_id, member_id, revision),
    foreign key (practice_id, response_id) references responses on delete cascade,
    foreign key (practice_id, member_id) references memberships
  );
`;

const notes = `
  create table clinical_notes (
    practice_id uuid not null references practices,
    note_id uuid not null,
    client_id uuid not null,
    author_id uuid not null,
    revision integer not null default 1,
    state text not null check (state in ('draft', 'signed')),
    session_on date not null,
    text bytea not null,
    created_at timestamptz not null,
    saved_at timestamptz not null,
    signed_at timestamptz,
    primary key (practice_id, note_id),
    foreign key (practice_id, client_id) references clients,
    foreign key (practice_id, author_id) references memberships,
    check ((state = 'signed') = (signed_at is not null))
  ) with (fillfactor = 80);
  create index on clinical_notes (practice_id, client_id, session_on desc, note_id);
`;
