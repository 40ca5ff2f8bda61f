import { Injectable } from '@nestjs/common';
import type { Device, Installation as InstallationView, Me, Membership } from '@selfward/contract';
import { isSignInLive, signInLimits } from '@selfward/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { Installation } from '../../database/installation.ts';
import type { Person } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { Cookies } from './cookies.ts';
import { type DeviceRow, type MembershipRow, SignInRepository } from './sign-in.repository.ts';
import { type Factor, SignIns } from './sign-ins.ts';

interface PracticeRow {
  name: string;
  kind: 'demo' | 'real';
  time_zone: string;
}

/** What a person does with their own account, whatever practices they belong to. */
@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly repository: SignInRepository,
    private readonly signIns: SignIns,
    private readonly cookies: Cookies,
    private readonly state: Installation,
    private readonly clock: Clock,
  ) {}

  async installation(): Promise<InstallationView> {
    const { isSetUp, demoPracticeId } = await this.state.state();
    return { isSetUp, isDemo: demoPracticeId !== null };
  }

  async signIn(
    http: { request: FastifyRequest; reply: FastifyReply },
    userId: string,
    factor: Factor,
  ): Promise<Me> {
    await this.signIns.start(http, userId, factor);
    this.cookies.clearCode(http.reply);
    return this.me(userId);
  }

  async me(userId: string, person?: Person): Promise<Me> {
    const { email, memberships } = await this.database.glance({ userId }, async (tx) => {
      const user = tx.one<{ email: string }>('select email from users where user_id = $1', [
        userId,
      ]);
      const rows = this.repository.membershipsOf(tx, userId);
      if (person) void this.repository.touch(tx, person.signInId, this.clock.now());
      return { email: (await user)?.email, memberships: await rows };
    });
    if (email === undefined) throw new Problem('not-signed-in');
    const held = memberships.flatMap(({ roles }) => roles);
    return {
      userId,
      email,
      memberships: await Promise.all(memberships.map((row) => this.withPractice(row))),
      idleMinutes: signInLimits(held).idleMinutes,
    };
  }

  async signOut({ userId, signInId }: Person, reply: FastifyReply): Promise<void> {
    await this.signIns.end(userId, signInId);
    this.cookies.clearSignIn(reply);
    // Not "storage": it would end the service worker, and with it the help page without network.
    void reply.header('clear-site-data', '"cache"');
  }

  async devices({ userId, signInId }: Person): Promise<{ devices: Device[] }> {
    const rows = await this.database.glance({ userId }, (tx) =>
      this.repository.devicesOf(tx, userId),
    );
    const now = this.clock.now();
    const live = rows.filter((row) => isLive(row, now));
    return { devices: live.map((row) => deviceOf(row, signInId)) };
  }

  async endDevice({ userId }: Person, signInId: string): Promise<void> {
    await this.signIns.end(userId, signInId);
  }

  /** A practice's name and zone are its own: read in its context, one membership at a time. */
  private async withPractice(row: MembershipRow): Promise<Membership> {
    const practiceId = row.practice_id;
    const practice = await this.database.glance({ practiceId }, (tx) =>
      tx.one<PracticeRow>(
        `select p.name, p.kind, coalesce(c.time_zone, p.time_zone) as time_zone from practices p
         left join clients c on c.practice_id = p.practice_id and c.member_id = $2
         where p.practice_id = $1`,
        [practiceId, row.member_id],
      ),
    );
    if (!practice) throw new Problem('not-found');
    return {
      practiceId,
      practiceName: practice.name,
      kind: practice.kind,
      memberId: row.member_id,
      name: row.name,
      roles: row.roles,
      timeZone: practice.time_zone,
    };
  }
}

function isLive(row: DeviceRow, now: Date): boolean {
  const state = { startedAt: row.started_at, lastSeenAt: row.last_seen_at, endedAt: row.ended_at };
  const limits = { idleMinutes: row.idle_minutes, absoluteMinutes: row.absolute_minutes };
  return isSignInLive(state, limits, now);
}

function deviceOf(row: DeviceRow, mine: string): Device {
  return {
    signInId: row.sign_in_id,
    label: row.device_label,
    startedAt: row.started_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    isThisOne: row.sign_in_id === mine,
  };
}
