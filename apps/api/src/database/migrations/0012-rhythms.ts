import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './isolate.ts';

/** An agreement with a rhythm has many occurrences, each made once; a client may pause them all. */
export class Rhythms1764000012000 implements MigrationInterface {
  readonly name = 'Rhythms1764000012000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(rhythms);
    await runner.query(pauses);
    await isolate(runner, 'pauses', ['select', 'insert', 'update', 'delete']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/*
 * "rhythm" with its first day: null where one occurrence is all there is, once or as a log. The next
 * occurrence of a rhythm is always there already and opens by itself: "opens_at" lies ahead. An
 * "ordinal" is never given twice, so a job that runs twice makes nothing twice. "day" is the one it is
 * for, in the client's zone, and null where there is no such day.
 */
const rhythms = `
  alter table assignments
    add column rhythm jsonb,
    add column started_on date,
    add check ((rhythm is null) = (started_on is null));
  alter table occurrences drop constraint occurrences_kind_check;
  alter table occurrences
    add check (kind in ('once', 'log', 'series')),
    add column ordinal integer not null default 1 check (ordinal > 0),
    add column opens_at timestamptz not null default '-infinity',
    add column day date,
    add column for_session uuid,
    add foreign key (practice_id, for_session) references sessions;
  alter table occurrences alter column ordinal drop default, alter column opens_at drop default;
  drop index occurrence_once;
  drop index occurrences_practice_id_assignment_id_idx;
  create unique index occurrence_ordinal on occurrences (practice_id, assignment_id, ordinal);
  create index assignment_with_rhythm on assignments (practice_id, assignment_id)
    where rhythm is not null;
`;

/* Days are the client's, both included; "until_day" is brought forward when they go on earlier. */
const pauses = `
  create table pauses (
    practice_id uuid not null references practices,
    pause_id uuid not null,
    client_id uuid not null,
    from_day date not null,
    until_day date not null,
    created_at timestamptz not null,
    primary key (practice_id, pause_id),
    foreign key (practice_id, client_id) references clients,
    check (until_day >= from_day)
  );
  create index on pauses (practice_id, client_id, until_day);
`;
