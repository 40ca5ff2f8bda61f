import { Injectable } from '@nestjs/common';
import { isSignInLive, type Role, signInLimits } from '@selfward/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { isUuid, newId } from '../../database/id.ts';
import type { LiveSignIn } from '../../http/live-sign-in.ts';
import { Cookies } from './cookies.ts';
import { deviceLabel } from './device-label.ts';
import { LoginSessionEntity } from './login-session.entity.ts';
import { SignInRepository, type SignInByToken } from './sign-in.repository.ts';
import { hashOf, newToken } from '../../vault/token.ts';

/** How somebody proved who they are. */
export type Factor = 'password' | 'email-code' | 'demo-link' | 'invitation' | 'set-up';

/** How long a look-up may be reused; every transaction proves it again inside the database. */
const reuseFor = 5000;

/** Sign-ins: opaque tokens in a cookie, of which only the hash is stored. */
@Injectable()
export class SignIns {
  private readonly recent = new Map<string, { found: SignInByToken; until: number }>();

  constructor(
    private readonly database: Database,
    private readonly repository: SignInRepository,
    private readonly cookies: Cookies,
    private readonly clock: Clock,
  ) {}

  /** A new token each time: what was in the browser before stays worthless. */
  async start(
    { request, reply }: { request: FastifyRequest; reply: FastifyReply },
    userId: string,
    factor: Factor,
  ): Promise<void> {
    const token = newToken();
    const now = this.clock.now();
    await this.database.transaction({ userId }, async (tx) => {
      const held = await this.repository.rolesOf(tx, userId);
      const limits = signInLimits(held.flatMap(({ roles }) => roles));
      void tx.insert(LoginSessionEntity, {
        signInId: newId(),
        userId,
        tokenHash: hashOf(token),
        deviceLabel: deviceLabel(request.headers['user-agent']),
        factors: [factor],
        ...limits,
        startedAt: now,
        lastSeenAt: now,
      });
    });
    await this.endOf(request);
    this.cookies.setSignIn(reply, token);
    if (factor !== 'demo-link') this.cookies.setKnown(reply, userId);
  }

  /** Whom the cookie of a request belongs to; undefined when it opens nothing any more. */
  async find(request: FastifyRequest): Promise<LiveSignIn | undefined> {
    const token = this.cookies.signIn(request);
    if (token === undefined) return undefined;
    const practiceId = practiceIn(request);
    const found = await this.lookUp(hashOf(token), practiceId);
    return found && this.isLive(found) ? liveSignIn(found, practiceId, request.id) : undefined;
  }

  /** At once, on every replica: the next transaction that names it is refused. */
  async end(userId: string, signInId: string): Promise<void> {
    this.recent.clear();
    await this.database.transaction({ userId }, async (tx) => {
      void tx.update(LoginSessionEntity, { signInId, userId }, { endedAt: this.clock.now() });
    });
  }

  private async endOf(request: FastifyRequest): Promise<void> {
    const token = this.cookies.signIn(request);
    const earlier = token && (await this.repository.byToken(hashOf(token), null));
    if (earlier) await this.end(earlier.user_id, earlier.sign_in_id);
  }

  /** Without a practice nothing proves it again, so it is looked up each time. */
  private async lookUp(hash: Buffer, practiceId: string | null) {
    if (practiceId === null) return this.repository.byToken(hash, null);
    const name = `${hash.toString('base64url')}/${practiceId}`;
    const now = this.clock.now().getTime();
    const known = this.recent.get(name);
    if (known && known.until > now && known.until - now <= reuseFor) return known.found;
    const found = await this.repository.byToken(hash, practiceId);
    if (this.recent.size > 10_000) this.recent.clear();
    if (found) this.recent.set(name, { found, until: now + reuseFor });
    return found;
  }

  private isLive(found: SignInByToken): boolean {
    const state = {
      startedAt: found.started_at,
      lastSeenAt: found.last_seen_at,
      endedAt: found.ended_at,
    };
    const limits = {
      idleMinutes: found.idle_minutes,
      absoluteMinutes: found.absolute_minutes,
    };
    return isSignInLive(state, limits, this.clock.now());
  }
}

function practiceIn({ params }: FastifyRequest): string | null {
  const practiceId =
    typeof params === 'object' && params !== null && 'practiceId' in params
      ? params.practiceId
      : undefined;
  return isUuid(practiceId) ? practiceId : null;
}

function liveSignIn(
  found: SignInByToken,
  practiceId: string | null,
  requestId: string,
): LiveSignIn {
  const person = { userId: found.user_id, signInId: found.sign_in_id, requestId };
  const roles: Role[] = found.roles ?? [];
  const membership =
    practiceId !== null && found.member_id !== null
      ? { practiceId, memberId: found.member_id, roles, clientId: found.client_id }
      : undefined;
  return { person, membership };
}
