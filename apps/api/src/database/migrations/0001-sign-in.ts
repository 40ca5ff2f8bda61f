import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, guard, letLookUpsRead, theContext } from './isolate.ts';

/** The only tables without a practice: the installation, people, their sign-ins, rate limits. */
export class SignIn1764000001000 implements MigrationInterface {
  readonly name = 'SignIn1764000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table installation (
        only_one boolean primary key default true check (only_one),
        installation_id uuid not null,
        key_check bytea not null,
        created_at timestamptz not null
      );
      create table users (
        user_id uuid primary key,
        email text not null unique check (email = lower(email)),
        password_hash text,
        created_at timestamptz not null
      );
      create table login_sessions (
        sign_in_id uuid primary key,
        user_id uuid not null references users,
        token_hash bytea not null unique,
        device_label text not null,
        factors text[] not null,
        stepped_up_at timestamptz,
        idle_minutes integer not null,
        absolute_minutes integer not null,
        started_at timestamptz not null,
        last_seen_at timestamptz not null,
        ended_at timestamptz
      ) with (fillfactor = 70);
      create index on login_sessions (user_id);
      create table rate_limits (
        key varchar(255) primary key,
        points integer not null default 0,
        expire bigint
      );
    `);
    await grant(runner, 'installation', ['select', 'insert']);
    await grant(runner, 'rate_limits', ['select', 'insert', 'update', 'delete']);
    await guard(runner, 'users', ['select', 'insert', 'update']);
    await guard(runner, 'login_sessions', ['select', 'insert', 'update']);
    for (const table of ['users', 'login_sessions']) {
      await letLookUpsRead(runner, table);
      await runner.query(
        `create policy own on ${table}
           using (user_id = ${theContext.user}) with check (user_id = ${theContext.user})`,
      );
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
