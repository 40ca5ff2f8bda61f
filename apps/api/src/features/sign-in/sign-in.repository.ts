import { Injectable } from '@nestjs/common';
import type { Role } from '@selfward/domain';
import { Database } from '../../database/database.ts';
import type { Transaction } from '../../database/transaction.ts';

export interface PersonByEmail {
  user_id: string;
  password_hash: string | null;
  /** The newest practice in which this person is a client; a code by e-mail needs one. */
  practice_id: string | null;
  member_id: string | null;
  roles: Role[];
}

export interface SignInByToken {
  sign_in_id: string;
  user_id: string;
  started_at: Date;
  last_seen_at: Date;
  ended_at: Date | null;
  idle_minutes: number;
  absolute_minutes: number;
  member_id: string | null;
  roles: Role[] | null;
  client_id: string | null;
}

export interface MembershipRow {
  practice_id: string;
  member_id: string;
  name: string;
  roles: Role[];
}

/** Nobody is signed in yet where these are asked: two functions answer one row each. */
const nobody = { userId: '00000000-0000-0000-0000-000000000000' };

@Injectable()
export class SignInRepository {
  constructor(private readonly database: Database) {}

  byEmail(email: string): Promise<PersonByEmail | undefined> {
    return this.database.glance(nobody, (tx) =>
      tx.one<PersonByEmail>('select * from person_by_email($1)', [email]),
    );
  }

  byToken(tokenHash: Buffer, practiceId: string | null): Promise<SignInByToken | undefined> {
    return this.database.glance(nobody, (tx) =>
      tx.one<SignInByToken>('select * from sign_in_by_token($1, $2)', [tokenHash, practiceId]),
    );
  }

  rolesOf(tx: Transaction, userId: string): Promise<{ roles: Role[] }[]> {
    return tx.many<{ roles: Role[] }>(
      'select roles from memberships where user_id = $1 and deactivated_at is null',
      [userId],
    );
  }

  membershipsOf(tx: Transaction, userId: string): Promise<MembershipRow[]> {
    return tx.many<MembershipRow>(
      `select practice_id, member_id, name, roles from memberships
       where user_id = $1 and deactivated_at is null order by member_id`,
      [userId],
    );
  }

  devicesOf(tx: Transaction, userId: string): Promise<DeviceRow[]> {
    return tx.many<DeviceRow>(
      `select sign_in_id, device_label, started_at, last_seen_at, ended_at, idle_minutes,
         absolute_minutes from login_sessions
       where user_id = $1 and ended_at is null order by last_seen_at desc limit 50`,
      [userId],
    );
  }

  touch(tx: Transaction, signInId: string, at: Date): Promise<number> {
    return tx.run(
      `update login_sessions set last_seen_at = $2
       where sign_in_id = $1 and last_seen_at < $2::timestamptz - interval '1 minute'`,
      [signInId, at],
    );
  }
}

export interface DeviceRow {
  sign_in_id: string;
  device_label: string;
  started_at: Date;
  last_seen_at: Date;
  ended_at: Date | null;
  idle_minutes: number;
  absolute_minutes: number;
}
