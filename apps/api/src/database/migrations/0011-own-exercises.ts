import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate, roleOf } from './isolate.ts';

/** Exercises that a practice writes itself: drafts, publishing, translations, moving agreements on. */
export class OwnExercises1764000011000 implements MigrationInterface {
  readonly name = 'OwnExercises1764000011000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(published);
    // Nothing else of an exercise ever changes, and nothing of a version.
    await runner.query(`grant update (retired_at) on exercises to ${await roleOf(runner, 'app')}`);
    await runner.query(drafts);
    for (const table of ['exercise_drafts', 'exercise_translations'])
      await isolate(runner, table, ['select', 'insert', 'update', 'delete']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/*
 * "sources" are the names of exercises that a version reads back, so that they are found without
 * opening it. A version that a member published has a number of its own; one that was copied from the
 * library is known by its content.
 */
const published = `
  alter table exercises add column retired_at timestamptz;
  alter table exercise_versions
    add column published_by uuid,
    add column sources text[] not null default '{}',
    add foreign key (practice_id, published_by) references memberships;
  create unique index on exercise_versions (practice_id, exercise_id, version)
    where published_by is not null;
  alter table assignments add column moved_on_at timestamptz;
`;

/* One draft for one exercise: whoever edits it finds what a colleague began. */
const drafts = `
  create table exercise_drafts (
    practice_id uuid not null references practices,
    draft_id uuid not null,
    slug text not null,
    base_version uuid,
    revision integer not null default 1,
    content bytea not null,
    author_id uuid not null,
    saved_by uuid not null,
    created_at timestamptz not null,
    saved_at timestamptz not null,
    primary key (practice_id, draft_id),
    unique (practice_id, slug),
    foreign key (practice_id, base_version) references exercise_versions,
    foreign key (practice_id, author_id) references memberships,
    foreign key (practice_id, saved_by) references memberships
  ) with (fillfactor = 80);
  create table exercise_translations (
    practice_id uuid not null references practices,
    version_id uuid not null,
    lang text not null,
    revision integer not null default 1,
    official boolean not null,
    content bytea not null,
    author_id uuid not null,
    saved_at timestamptz not null,
    primary key (practice_id, version_id, lang),
    foreign key (practice_id, version_id) references exercise_versions,
    foreign key (practice_id, author_id) references memberships
  );
`;
