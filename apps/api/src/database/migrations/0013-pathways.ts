import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './isolate.ts';

/** Pathways that a practice writes itself, and clients' ways through one. */
export class Pathways1764000013000 implements MigrationInterface {
  readonly name = 'Pathways1764000013000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(pathways);
    await runner.query(enrolments);
    await isolate(runner, 'pathways', ['select', 'insert', 'update']);
    await isolate(runner, 'enrolments', ['select', 'insert', 'update', 'delete']);
    await isolate(runner, 'enrolment_steps', ['select', 'insert', 'delete']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/* What runs holds a copy, so one document for each is enough: saving changes it for the next client. */
const pathways = `
  create table pathways (
    practice_id uuid not null references practices,
    pathway_id uuid not null,
    slug text not null,
    revision integer not null default 1,
    content bytea not null,
    created_by uuid not null,
    saved_by uuid not null,
    created_at timestamptz not null,
    saved_at timestamptz not null,
    retired_at timestamptz,
    primary key (practice_id, pathway_id),
    unique (practice_id, slug),
    foreign key (practice_id, created_by) references memberships,
    foreign key (practice_id, saved_by) references memberships
  );
`;

/*
 * "content" is the pathway as it was and the card that was agreed on, sealed with the client's key.
 * "before" holds what the last act of the therapist changed, and "content_before" the pathway that was
 * shortened: until "acted_at" is ten seconds old it can be undone, and nothing opens. A row of
 * "enrolment_steps" says either that a step made its agreement or that the client said "not this one";
 * its key is why nothing opens twice.
 */
const enrolments = `
  create table enrolments (
    practice_id uuid not null references practices,
    enrolment_id uuid not null,
    client_id uuid not null,
    enrolled_by uuid not null,
    revision integer not null default 1,
    content bytea not null,
    content_revision integer not null default 1,
    weekday smallint not null check (weekday between 1 and 7),
    clock text not null check (clock ~ '^[0-2][0-9]:[0-5][0-9]$'),
    started_on date not null,
    max_open smallint check (max_open in (1, 3)),
    shift_days integer not null default 0,
    prepared text[] not null default '{}',
    wanted text[] not null default '{}',
    dropped text[] not null default '{}',
    created_at timestamptz not null,
    ended_at timestamptz,
    acted_at timestamptz not null,
    before jsonb,
    content_before bytea,
    content_before_revision integer,
    primary key (practice_id, enrolment_id),
    foreign key (practice_id, client_id) references clients,
    foreign key (practice_id, enrolled_by) references memberships,
    check ((content_before is null) = (content_before_revision is null))
  );
  create unique index enrolment_running on enrolments (practice_id, client_id)
    where ended_at is null;
  create index on enrolments (practice_id, client_id, created_at);
  create table enrolment_steps (
    practice_id uuid not null references practices,
    enrolment_id uuid not null,
    step text not null,
    assignment_id uuid,
    opened_on date,
    declined_at timestamptz,
    primary key (practice_id, enrolment_id, step),
    foreign key (practice_id, enrolment_id) references enrolments,
    foreign key (practice_id, assignment_id) references assignments,
    check ((assignment_id is null) = (opened_on is null)),
    check ((assignment_id is null) <> (declined_at is null))
  );
  create unique index on enrolment_steps (practice_id, assignment_id);
`;
