import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './isolate.ts';

/** What is written of a translation before it is whole. */
export class TranslationDrafts1764000021000 implements MigrationInterface {
  readonly name = 'TranslationDrafts1764000021000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(drafts);
    await isolate(runner, 'translation_drafts', ['select', 'insert', 'update', 'delete']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/* A table of its own: whatever asks for what clients read never meets half of a language. */
const drafts = `
  create table translation_drafts (
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
  ) with (fillfactor = 80);
`;
