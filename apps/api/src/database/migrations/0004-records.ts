import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './isolate.ts';

/** What the product keeps about its own doings: access log and chain, keys of requests, mail. */
export class Records1764000004000 implements MigrationInterface {
  readonly name = 'Records1764000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(accessLog);
    await runner.query(requests);
    for (const table of ['access_log', 'access_log_links', 'access_log_seals'])
      await isolate(runner, table, ['select', 'insert']);
    await isolate(runner, 'writing_spells', ['select', 'insert', 'update', 'delete']);
    await isolate(runner, 'idempotency_keys', ['select', 'insert', 'delete']);
    await isolate(runner, 'outbox', ['select', 'insert', 'update']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const accessLog = `
  create table access_log (
    practice_id uuid not null references practices,
    entry_id uuid not null,
    at timestamptz not null,
    member_id uuid not null,
    role text not null,
    action text not null,
    subject text not null,
    subject_id uuid,
    client_id uuid,
    request_id text not null,
    first_at timestamptz,
    last_at timestamptz,
    saves integer,
    primary key (practice_id, entry_id)
  );
  create index access_of_client on access_log (practice_id, client_id, at desc);
  create table access_log_links (
    practice_id uuid not null references practices,
    n bigint not null,
    entry_id uuid not null,
    hash bytea not null,
    primary key (practice_id, n),
    unique (practice_id, entry_id),
    foreign key (practice_id, entry_id) references access_log
  );
  create table access_log_seals (
    practice_id uuid not null references practices,
    n bigint not null,
    hash bytea not null,
    sealed_at timestamptz not null,
    primary key (practice_id, n)
  );
  create table writing_spells (
    practice_id uuid not null references practices,
    member_id uuid not null,
    response_id uuid not null,
    client_id uuid not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    saves integer not null,
    primary key (practice_id, member_id, response_id)
  ) with (fillfactor = 70);
`;

const requests = `
  create table idempotency_keys (
    practice_id uuid not null references practices,
    member_id uuid not null,
    key text not null,
    request_hash bytea not null,
    resource_id uuid not null,
    created_at timestamptz not null,
    primary key (practice_id, member_id, key)
  );
  create table outbox (
    practice_id uuid not null references practices,
    mail_id uuid not null,
    template text not null,
    recipient_id uuid not null,
    created_at timestamptz not null,
    sent_at timestamptz,
    body bytea,
    primary key (practice_id, mail_id)
  );
`;
