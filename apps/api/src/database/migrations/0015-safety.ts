import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './isolate.ts';

/** Answers about self-harm: as they were given, who has to look at them, and what was done. */
export class Safety1764000015000 implements MigrationInterface {
  readonly name = 'Safety1764000015000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(settings);
    await isolate(runner, 'safety_settings', ['select', 'insert', 'update']);
    await isolate(runner, 'named_covers', ['select', 'insert', 'delete']);
    await runner.query(answers);
    await isolate(runner, 'safety_answers', ['select', 'insert']);
    await isolate(runner, 'flags', ['select', 'insert', 'update']);
    await isolate(runner, 'flag_steps', ['select', 'insert']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/* The hours hang on the wall of the practice; "within_hours" counts hours of work. */
const settings = `
  create table safety_settings (
    practice_id uuid primary key references practices,
    revision integer not null,
    working_hours jsonb not null,
    within_hours integer check (within_hours between 1 and 40),
    changed_by uuid not null,
    changed_at timestamptz not null,
    foreign key (practice_id, changed_by) references memberships
  );
  create table named_covers (
    practice_id uuid not null references practices,
    member_id uuid not null,
    cover_id uuid not null check (cover_id <> member_id),
    primary key (practice_id, member_id),
    foreign key (practice_id, member_id) references memberships,
    foreign key (practice_id, cover_id) references memberships
  );
`;

/*
 * A row for each answer as it was saved, and never one fewer: another answer is one more row, also when
 * it was cleared. It does not go with its response, which the client may delete; so that is no key.
 * "revision" is the draft's, 0 where it was left out.
 */
const answers = `
  create table safety_answers (
    practice_id uuid not null references practices,
    answer_id uuid not null,
    client_id uuid not null,
    response_id uuid not null,
    version_id uuid not null,
    item_path text not null,
    revision integer not null,
    kind text not null check (kind in ('given', 'cleared', 'left-out')),
    content bytea not null,
    at timestamptz not null,
    primary key (practice_id, answer_id),
    unique (practice_id, response_id, item_path, revision),
    foreign key (practice_id, client_id) references clients,
    foreign key (practice_id, version_id) references exercise_versions
  );
  create index on safety_answers (practice_id, client_id, at);
  create table flags (
    practice_id uuid not null references practices,
    flag_id uuid not null,
    client_id uuid not null,
    response_id uuid not null,
    version_id uuid not null,
    item_path text not null,
    state text not null check (state in ('new', 'seen', 'acted', 'closed')),
    raised_at timestamptz not null,
    due_at timestamptz,
    taken_over_at timestamptz,
    acted_at timestamptz,
    created_at timestamptz not null,
    primary key (practice_id, flag_id),
    unique (practice_id, response_id, item_path),
    foreign key (practice_id, client_id) references clients,
    foreign key (practice_id, version_id) references exercise_versions
  );
  create index on flags (practice_id, client_id);
  create index flag_waiting on flags (practice_id, flag_id) where state in ('new', 'seen');
  create table flag_steps (
    practice_id uuid not null references practices,
    step_id uuid not null,
    flag_id uuid not null,
    kind text not null
      check (kind in ('raised', 'raised-again', 'taken-over', 'seen', 'acted', 'closed')),
    member_id uuid,
    did text[] not null,
    content bytea,
    at timestamptz not null,
    primary key (practice_id, step_id),
    foreign key (practice_id, flag_id) references flags,
    foreign key (practice_id, member_id) references memberships
  );
  create index on flag_steps (practice_id, flag_id);
`;
