import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './isolate.ts';

/** A client's own safety plan, in versions by day, and what of it is shared. */
export class SafetyPlans1764000019000 implements MigrationInterface {
  readonly name = 'SafetyPlans1764000019000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(plans);
    await isolate(runner, 'safety_plans', ['select', 'insert', 'update', 'delete']);
    await isolate(runner, 'safety_plan_versions', ['select', 'insert', 'update', 'delete']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/*
 * "revision" counts every save; a version has that of its last one. "shared_revision" names the version
 * that is shared from "readable_from" on, with "shared_parts" of it; until then "previous_..." is read.
 * "readable_from" of a version is when it was first shared. No text stands here that is not sealed.
 */
const plans = `
  create table safety_plans (
    practice_id uuid not null references practices,
    client_id uuid not null,
    revision integer not null,
    shared_revision integer,
    shared_parts text[],
    shared_at timestamptz,
    readable_from timestamptz,
    previous_shared_revision integer,
    previous_parts text[],
    previous_shared_at timestamptz,
    primary key (practice_id, client_id),
    foreign key (practice_id, client_id) references clients,
    check (num_nulls(shared_revision, shared_parts, shared_at, readable_from) in (0, 4)),
    check (num_nulls(previous_shared_revision, previous_parts, previous_shared_at) in (0, 3)),
    check (previous_shared_revision is null or shared_revision is not null)
  );
  create table safety_plan_versions (
    practice_id uuid not null references practices,
    version_id uuid not null,
    client_id uuid not null,
    revision integer not null,
    day date not null,
    is_together boolean not null,
    content bytea not null,
    saved_at timestamptz not null,
    readable_from timestamptz,
    primary key (practice_id, version_id),
    unique (practice_id, client_id, revision),
    foreign key (practice_id, client_id) references safety_plans on delete cascade
  );
`;
