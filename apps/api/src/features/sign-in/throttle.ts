import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ProblemCode } from '@selfward/contract';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { problemOf } from '../../database/failure.ts';
import { poolOf } from '../../database/pool.ts';
import { Problem } from '../../http/problem.ts';
import { MasterKey } from '../../vault/master-key.ts';

/** Who tries: an account (by its e-mail), an address, and whether this browser is known for it. */
export interface Attempt {
  email: string;
  address: string;
  isKnownDevice: boolean;
}

/** Attempts, and the seconds in which they count. */
const limits = {
  pair: { points: 10, duration: 15 * 60 },
  address: { points: 60, duration: 15 * 60 },
  account: { points: 100, duration: 60 * 60 },
  mail: { points: 5, duration: 15 * 60 },
  code: { points: 50, duration: 24 * 60 * 60 },
  invitation: { points: 4, duration: 60 * 60 },
};

/**
 * Guessing is slowed by account and address together, by address, and by account. The last alone
 * never keeps a person out: a browser that signed in before is not counted by it. Names are hashed.
 */
@Injectable()
export class Throttle {
  private readonly pair: RateLimiterPostgres;
  private readonly address: RateLimiterPostgres;
  private readonly account: RateLimiterPostgres;
  private readonly mail: RateLimiterPostgres;
  private readonly code: RateLimiterPostgres;
  private readonly invitation: RateLimiterPostgres;

  constructor(
    source: DataSource,
    private readonly master: MasterKey,
  ) {
    const store = {
      storeClient: poolOf(source),
      tableName: 'rate_limits',
      tableCreated: true,
      clearExpiredByTimeout: false, // the daily clean-up does it
    };
    this.pair = new RateLimiterPostgres({ ...store, ...limits.pair, keyPrefix: 'pair' });
    this.address = new RateLimiterPostgres({ ...store, ...limits.address, keyPrefix: 'address' });
    this.account = new RateLimiterPostgres({ ...store, ...limits.account, keyPrefix: 'account' });
    this.mail = new RateLimiterPostgres({ ...store, ...limits.mail, keyPrefix: 'mail' });
    this.code = new RateLimiterPostgres({ ...store, ...limits.code, keyPrefix: 'code' });
    this.invitation = new RateLimiterPostgres({
      ...store,
      ...limits.invitation,
      keyPrefix: 'invitation',
    });
  }

  /** Counted before the secret is looked at, so that parallel guesses cannot slip through. */
  async requireRoom(attempt: Attempt): Promise<void> {
    await this.take(this.pair, pairOf(attempt));
    await this.take(this.address, networkOf(attempt.address));
    if (!attempt.isKnownDevice) await this.take(this.account, attempt.email);
  }

  /**
   * For mail that anybody can ask for: few to one account, whoever asks. A browser that signed in
   * before has an allowance of its own, so that others cannot use it up.
   */
  async requireMailRoom({ email, address, isKnownDevice }: Attempt): Promise<void> {
    await this.take(this.address, networkOf(address));
    await this.take(this.mail, isKnownDevice ? `known|${email}` : email);
  }

  /** Six digits are few: a stranger may try a handful of codes of one person a day, from wherever. */
  requireCodeRoom(memberId: string): Promise<void> {
    return this.take(this.code, memberId);
  }

  /** Once, and three times again within an hour: whoever is invited gets no more mail than that. */
  requireInvitationRoom(memberId: string, invited: string): Promise<void> {
    return this.take(this.invitation, `${memberId}|${invited}`, 'invitation-sent-often');
  }

  /** A right secret clears what this person typed wrong before, here. */
  async forget(attempt: Attempt): Promise<void> {
    await this.pair.delete(this.keyOf(pairOf(attempt)));
  }

  private async take(
    limiter: RateLimiterPostgres,
    name: string,
    code: ProblemCode = 'too-many-attempts',
  ): Promise<void> {
    try {
      await limiter.consume(this.keyOf(name));
    } catch (refused) {
      if (refused instanceof RateLimiterRes) throw new Problem(code);
      throw problemOf(refused);
    }
  }

  private keyOf(name: string): string {
    return createHmac('sha256', this.master.key.secret).update(`limit|${name}`).digest('base64url');
  }
}

const pairOf = ({ email, address }: Attempt): string => `${email}|${networkOf(address)}`;

/** One household has one IPv4 address, but all of an IPv6 /64: counted one by one they never fill. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [start = [], end = []] = address.replace(/%.*/, '').split('::').map(groupsOf);
  const zeros = Array.from({ length: Math.max(0, 8 - start.length - end.length) }, () => '0');
  return [...start, ...zeros, ...end].slice(0, 4).join(':');
}

const groupsOf = (part: string): string[] => (part === '' ? [] : part.split(':'));
