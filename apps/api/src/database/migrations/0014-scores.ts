import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './isolate.ts';

/** What measures and check-ins come to, measures whose wording a practice brought, and who sees plots. */
export class Scores1764000014000 implements MigrationInterface {
  readonly name = 'Scores1764000014000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(scores);
    await isolate(runner, 'scores', ['select', 'insert']);
    await runner.query(wordings);
    await isolate(runner, 'wording_rights', ['select', 'insert']);
    await runner.query(shown);
    await isolate(runner, 'progress_settings', ['select', 'insert', 'update']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/*
 * One row for each rule and each version of it: an old score stays beside the one of a newer rule.
 * Nothing of it is read but with its response, whose state and choices it follows.
 */
const scores = `
  create table scores (
    practice_id uuid not null references practices,
    score_id uuid not null,
    client_id uuid not null,
    response_id uuid not null,
    revision integer not null,
    measure text not null,
    series integer not null,
    language text not null,
    rule_id text not null,
    rule_version text not null,
    content bytea not null,
    made_at timestamptz not null,
    primary key (practice_id, score_id),
    unique (practice_id, response_id, revision, rule_id, rule_version),
    foreign key (practice_id, client_id) references clients,
    foreign key (practice_id, response_id, revision) references response_revisions on delete cascade
  );
`;

/*
 * "shell": the wording is the practice's, the rest is Selfward's. Who signed that the practice has the
 * right to it, and when, stands beside each version for good.
 */
const wordings = `
  alter table exercises drop constraint exercises_source_check;
  alter table exercises add check (source in ('selfward', 'practice', 'shell'));
  create table wording_rights (
    practice_id uuid not null references practices,
    version_id uuid not null,
    member_id uuid not null,
    signed_name text not null,
    signed_at timestamptz not null,
    primary key (practice_id, version_id),
    foreign key (practice_id, version_id) references exercise_versions,
    foreign key (practice_id, member_id) references memberships
  );
`;

/* A client sees their own check-ins in any case. The numbers of measures only where this says so. */
const shown = `
  create table progress_settings (
    practice_id uuid not null references practices,
    client_id uuid not null,
    measures_shown boolean not null,
    changed_by uuid not null,
    changed_at timestamptz not null,
    primary key (practice_id, client_id),
    foreign key (practice_id, client_id) references clients,
    foreign key (practice_id, changed_by) references memberships
  );
`;
