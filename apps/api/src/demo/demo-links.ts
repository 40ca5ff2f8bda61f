import { Injectable } from '@nestjs/common';
import type { Role } from '@selfward/domain';
import { Clock } from '../database/clock.ts';
import { Database } from '../database/database.ts';
import { newId } from '../database/id.ts';
import { Installation } from '../database/installation.ts';
import { Problem } from '../http/problem.ts';
import { Settings } from '../settings.ts';
import { hashOf, newToken } from '../vault/token.ts';
import { DemoLinkEntity } from './demo-link.entity.ts';

const aDay = 24 * 60 * 60_000;
const loopback = ['localhost', '127.0.0.1', '::1'];
const nobody = { userId: '00000000-0000-0000-0000-000000000000' };

export interface DemoLink {
  name: string;
  isClient: boolean;
  token: string;
}

/** How one gets into the demo practice, where nobody has a password: single use, for a day. */
@Injectable()
export class DemoLinks {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Only where nobody but this machine can reach it (the launcher adds: in its own database). */
  get areAllowed(): boolean {
    const { wantsDemo, publicOrigin, listenOn } = this.settings;
    return wantsDemo && publicOrigin === undefined && loopback.includes(listenOn);
  }

  /** One for each person who can sign in, therapist first. Empty when there is no demo. */
  async mint(): Promise<DemoLink[]> {
    const { demoPracticeId: practiceId } = await this.installation.state();
    if (practiceId === null || !this.areAllowed) return [];
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + aDay);
    return this.database.transaction({ practiceId }, async (tx) => {
      const members = await tx.many<{ member_id: string; name: string; roles: Role[] }>(
        `select member_id, name, roles from memberships
         where practice_id = $1 and user_id is not null and deactivated_at is null
         order by member_id`,
        [practiceId],
      );
      return members.map(({ member_id: memberId, name, roles }) => {
        const token = newToken();
        const link = { practiceId, linkId: newId(), memberId, tokenHash: hashOf(token) };
        void tx.insert(DemoLinkEntity, { ...link, createdAt, expiresAt, usedAt: null });
        return { name, isClient: roles.includes('client'), token };
      });
    });
  }

  /** A way in for one of them, now. */
  async tokenFor(practiceId: string, name: string): Promise<string> {
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + aDay);
    const token = newToken();
    const made = await this.database.glance({ practiceId }, (tx) =>
      tx.run(
        `insert into demo_links (practice_id, link_id, member_id, token_hash, created_at, expires_at)
         select $1, $2, m.member_id, $4, $5, $6 from memberships m
         where m.practice_id = $1 and m.name = $3`,
        [practiceId, newId(), name, hashOf(token), createdAt, expiresAt],
      ),
    );
    if (made !== 1) throw new Error(`nobody is called ${name}`);
    return token;
  }

  /** For making the demo: people of the past come and go more often than it is worth a link. */
  async comeBack(userId: string, token: string): Promise<void> {
    const parameters = [userId, hashOf(token), this.clock.now()];
    await this.database.glance({ userId }, (tx) =>
      tx.run(
        `update login_sessions set started_at = $3, last_seen_at = $3
         where user_id = $1 and token_hash = $2 and ended_at is null`,
        parameters,
      ),
    );
  }

  /** Therapist and clients on the two names of this machine, so that both can be open at once. */
  async lines(): Promise<string[]> {
    const { port } = this.settings;
    const links = await this.mint();
    return links.map(({ name, isClient, token }) => {
      const host = isClient ? '127.0.0.1' : 'localhost';
      const who = isClient ? `${name}, a client` : `${name}, a therapist`;
      return `Demo, as ${who}: http://${host}:${port}/demo#${token}`;
    });
  }

  /** Whom a link signs in. Of many uses at once one succeeds; a real practice has no such door. */
  async use(token: string): Promise<string> {
    const tokenHash = hashOf(token);
    const link = await this.database.glance(nobody, (tx) =>
      tx.one<{ kind: string; practice_id: string }>(
        'select kind, practice_id from link_by_token($1)',
        [tokenHash],
      ),
    );
    if (link?.kind !== 'demo' || !this.areAllowed) throw new Problem('link-not-valid');
    const { practice_id: practiceId } = link;
    const used = await this.database.glance({ practiceId }, (tx) =>
      tx.one<{ user_id: string }>(
        `update demo_links d set used_at = $3 from practices p, memberships m
         where d.practice_id = $1 and d.token_hash = $2 and d.used_at is null and d.expires_at > $3
           and p.practice_id = d.practice_id and p.kind = 'demo'
           and m.practice_id = d.practice_id and m.member_id = d.member_id
           and m.user_id is not null and m.deactivated_at is null
         returning m.user_id`,
        [practiceId, tokenHash, this.clock.now()],
      ),
    );
    if (!used) throw new Problem('link-not-valid');
    return used.user_id;
  }
}
