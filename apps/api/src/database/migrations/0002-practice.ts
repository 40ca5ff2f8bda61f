import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guard, isolate, letLookUpsRead, theContext } from './isolate.ts';

/** Practices, their members and clients. Every key leads with the practice. */
export class Practice1764000002000 implements MigrationInterface {
  readonly name = 'Practice1764000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(people);
    await runner.query(invitations);
    await isolate(runner, 'practices', ['select', 'insert', 'update']);
    await guard(runner, 'memberships', ['select', 'insert', 'update']);
    await runner.query(`
      create policy seen on memberships for select
        using (practice_id = ${theContext.practice} or user_id = ${theContext.user});
      create policy joined on memberships for insert
        with check (practice_id = ${theContext.practice});
      create policy changed on memberships for update
        using (practice_id = ${theContext.practice}) with check (practice_id = ${theContext.practice});
    `);
    await isolate(runner, 'clients', ['select', 'insert', 'update']);
    await isolate(runner, 'care_relationships', ['select', 'insert', 'update']);
    await isolate(runner, 'invitations', ['select', 'insert', 'update']);
    await isolate(runner, 'consents', ['select', 'insert']);
    await isolate(runner, 'sign_in_codes', ['select', 'insert', 'update', 'delete']);
    await isolate(runner, 'demo_links', ['select', 'insert', 'update']);
    await isolate(runner, 'data_keys', ['select', 'insert']);
    const lookedUp = ['practices', 'memberships', 'clients', 'invitations', 'demo_links'];
    for (const table of lookedUp) await letLookUpsRead(runner, table);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const people = `
  create table practices (
    practice_id uuid primary key,
    kind text not null check (kind in ('demo', 'real')),
    name text not null,
    time_zone text not null,
    phone text,
    created_at timestamptz not null
  );
  create table memberships (
    practice_id uuid not null references practices,
    member_id uuid not null,
    user_id uuid references users,
    name text not null,
    roles text[] not null check (
      roles <@ array['owner', 'therapist', 'supervisor', 'cover', 'front_desk', 'client']
      and cardinality(roles) > 0),
    created_at timestamptz not null,
    deactivated_at timestamptz,
    primary key (practice_id, member_id),
    unique (practice_id, user_id)
  );
  create index on memberships (user_id);
  create table clients (
    practice_id uuid not null references practices,
    client_id uuid not null,
    member_id uuid,
    revision integer not null default 1,
    name text not null,
    called_by text,
    email text,
    phone text,
    may_leave_message boolean not null default false,
    time_zone text not null,
    created_by uuid not null,
    created_at timestamptz not null,
    archived_at timestamptz,
    primary key (practice_id, client_id),
    unique (practice_id, member_id),
    foreign key (practice_id, member_id) references memberships,
    foreign key (practice_id, created_by) references memberships
  );
  create table care_relationships (
    practice_id uuid not null references practices,
    care_id uuid not null,
    client_id uuid not null,
    member_id uuid not null,
    started_on date not null,
    ended_on date,
    primary key (practice_id, care_id),
    foreign key (practice_id, client_id) references clients,
    foreign key (practice_id, member_id) references memberships
  );
  create unique index care_open on care_relationships (practice_id, member_id, client_id)
    where ended_on is null;
  create index care_of_client on care_relationships (practice_id, client_id) where ended_on is null;
  create table data_keys (
    practice_id uuid not null references practices,
    key_id uuid not null,
    client_id uuid,
    version integer not null check (version between 1 and 65535),
    wrapped bytea not null,
    created_at timestamptz not null,
    primary key (practice_id, key_id),
    unique nulls not distinct (practice_id, client_id, version),
    foreign key (practice_id, client_id) references clients
  );
`;

const invitations = `
  create table invitations (
    practice_id uuid not null references practices,
    invitation_id uuid not null,
    client_id uuid not null,
    email text not null,
    accepted_by uuid references users,
    created_by uuid not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    token_hash bytea,
    accepted_at timestamptz,
    primary key (practice_id, invitation_id),
    foreign key (practice_id, client_id) references clients,
    foreign key (practice_id, created_by) references memberships
  );
  create index on invitations (practice_id, client_id);
  create index invitation_token on invitations (token_hash) where token_hash is not null;
  create table consents (
    practice_id uuid not null references practices,
    consent_id uuid not null,
    client_id uuid not null,
    version text not null,
    language text not null,
    text_hash text not null,
    agreed_at timestamptz not null,
    primary key (practice_id, consent_id),
    foreign key (practice_id, client_id) references clients
  );
  create table sign_in_codes (
    practice_id uuid not null references practices,
    code_id uuid not null,
    member_id uuid not null,
    browser_hash bytea not null,
    code_hash bytea,
    attempts integer not null default 0,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    primary key (practice_id, code_id),
    foreign key (practice_id, member_id) references memberships
  );
  create table demo_links (
    practice_id uuid not null references practices,
    link_id uuid not null,
    member_id uuid not null,
    token_hash bytea not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    primary key (practice_id, link_id),
    foreign key (practice_id, member_id) references memberships
  );
  create index demo_link_token on demo_links (token_hash);
`;
